package com.hedai.payment.ledger;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {
    private static final String READ = "payment:ledger:read";

    private final Ledger ledger;
    private final AuditTrail audit;

    LedgerController(Ledger ledger, AuditTrail audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @GetMapping("/trial-balance")
    @Allowed(READ)
    TrialBalance trialBalance(Actor actor) {
        audit.viewed(READ, "trial-balance", actor.institutionId());
        return ledger.trialBalance(actor.institutionId());
    }

    @GetMapping("/entries")
    @Allowed(READ)
    Page<EntryView> entries(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID loanId,
            @RequestParam(required = false) @Nullable LocalDate businessOn,
            PageRequest request) {
        var page = ledger.entries(actor.institutionId(), loanId, businessOn, request);
        audit.viewed(
                READ, "journal-entry", page.items().stream().map(EntryView::id).toList());
        return page;
    }
}
