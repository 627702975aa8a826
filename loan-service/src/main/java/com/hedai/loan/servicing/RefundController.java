package com.hedai.loan.servicing;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Surplus of a loan that goes back to the borrower (溢缴款退还接口). */
@RestController
@RequestMapping("/api/v1/loans/{id}/refunds")
class RefundController {
    private final Loans loans;
    private final Refunds refunds;
    private final RefundChange change;
    private final FourEyes fourEyes;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    RefundController(
            Loans loans,
            Refunds refunds,
            RefundChange change,
            FourEyes fourEyes,
            Idempotency idempotency,
            AuditTrail audit) {
        this.loans = loans;
        this.refunds = refunds;
        this.change = change;
        this.fourEyes = fourEyes;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    /** Proposes a refund; another person confirms the change request. Without a card it goes to the one of the loan. */
    @PostMapping
    @Allowed(RefundChange.PROPOSE)
    ResponseEntity<RefundProposed> propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RefundRequest request) {
        var loan = loans.visible(actor, id, RefundChange.PROPOSE);
        var card = request.cardId() == null ? loan.cardId() : request.cardId();
        return idempotency.once(
                key,
                request,
                () -> ResponseEntity.accepted()
                        .body(new RefundProposed(fourEyes.propose(
                                change, loan.id(), new Refund(request.amount(), card), request.reason()))));
    }

    @GetMapping
    @Allowed(Loans.READ)
    RefundList list(Actor actor, @PathVariable UUID id) {
        var loan = loans.visible(actor, id, Loans.READ);
        audit.viewed(Loans.READ, Loans.OBJECT, id);
        return new RefundList(
                refunds.ofLoan(loan.id()).stream().map(RefundView::of).toList());
    }

    /** What to give back and why (退款申请). */
    record RefundRequest(
            @NotNull Money amount,
            @Nullable UUID cardId,
            @NotBlank @Size(max = 500) String reason) {}

    /** The change request that waits for a second person (待复核退款). */
    record RefundProposed(UUID changeRequestId) {}

    /** The refunds of a loan, newest first (退款记录). */
    record RefundList(List<RefundView> items) {}

    /** A refund as shown (退款). */
    record RefundView(
            UUID id,
            Money amount,
            UUID cardId,
            RefundStatus status,
            @Nullable String reason,
            Instant createdAt) {
        static RefundView of(SurplusRefund refund) {
            return new RefundView(
                    refund.id(),
                    refund.amount(),
                    refund.cardId(),
                    refund.status(),
                    refund.reason(),
                    refund.createdAt());
        }
    }
}
