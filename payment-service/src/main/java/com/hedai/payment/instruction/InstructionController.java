package com.hedai.payment.instruction;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payment-instructions")
class InstructionController {
    private static final String READ = "payment:instruction:read";
    private static final String OBJECT = "payment-instruction";

    private final InstructionMapper mapper;
    private final ResolutionChange change;
    private final FourEyes fourEyes;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    InstructionController(
            InstructionMapper mapper,
            ResolutionChange change,
            FourEyes fourEyes,
            Idempotency idempotency,
            AuditTrail audit) {
        this.mapper = mapper;
        this.change = change;
        this.fourEyes = fourEyes;
        this.idempotency = idempotency;
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

    /** Proposes how an order that is in people's hands ended; another person confirms the change request. */
    @PostMapping("/{id}/resolution")
    @Allowed(ResolutionChange.PROPOSE)
    ResponseEntity<ResolutionProposed> resolve(
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ResolutionRequest request) {
        return idempotency.once(
                key,
                new Addressed(id, request),
                () -> ResponseEntity.accepted()
                        .body(new ResolutionProposed(
                                fourEyes.propose(change, id, request.resolution(), request.reason()))));
    }

    /** What the bank told (人工处理申请). */
    record ResolutionRequest(
            @NotNull Resolution.Outcome outcome,
            @Nullable LocalDate valueOn,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,64}")
            String bankReference,

            @NotBlank @Size(max = 500) String reason) {

        Resolution resolution() {
            return new Resolution(outcome, valueOn, bankReference);
        }
    }

    /** The change request that waits for a second person (待复核处理). */
    record ResolutionProposed(UUID changeRequestId) {}

    private record Addressed(UUID id, ResolutionRequest request) {}

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
