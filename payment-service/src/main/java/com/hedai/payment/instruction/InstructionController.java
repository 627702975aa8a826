package com.hedai.payment.instruction;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payment-instructions")
class InstructionController {
    private static final String READ = "payment:instruction:read";
    private static final String OBJECT = "payment-instruction";

    private final InstructionMapper mapper;
    private final AuditTrail audit;

    InstructionController(InstructionMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(READ)
    Page<InstructionRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable InstructionStatus status,
            @RequestParam(required = false) @Nullable InstructionKind kind,
            @RequestParam(required = false) @Nullable UUID loanId,
            PageRequest request) {
        var found = mapper.search(
                actor.institutionId(), new InstructionFilter(status, kind, loanId), request.afterId(), request.fetch());
        var page = Page.of(found, request, Instruction::id).map(InstructionRow::of);
        audit.viewed(READ, OBJECT, page.items().stream().map(InstructionRow::id).toList());
        return page;
    }

    @GetMapping("/{id}")
    @Allowed(READ)
    InstructionRow one(Actor actor, @PathVariable UUID id) {
        var instruction = mapper.find(id)
                .filter(found -> found.institutionId().equals(actor.institutionId()))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        audit.viewed(READ, OBJECT, id);
        return InstructionRow.of(instruction, mapper.events(id));
    }
}
