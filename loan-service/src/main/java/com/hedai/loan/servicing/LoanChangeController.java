package com.hedai.loan.servicing;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanChange.ChargeOff;
import com.hedai.loan.servicing.LoanChange.Extension;
import com.hedai.loan.servicing.LoanChange.FeeCharge;
import com.hedai.loan.servicing.LoanChange.InterestPause;
import com.hedai.loan.servicing.LoanChange.RateChange;
import com.hedai.loan.servicing.LoanChange.Rescheduling;
import com.hedai.loan.servicing.LoanChange.Reversal;
import com.hedai.loan.servicing.LoanChange.Termination;
import com.hedai.loan.servicing.LoanChange.Waiver;
import com.hedai.loan.servicing.LoanChange.WriteOff;
import com.hedai.loan.servicing.LoanController.LoanSchedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposals to change a running loan (贷款变更接口); another person confirms the change request. */
@RestController
@RequestMapping("/api/v1/loans/{id}")
class LoanChangeController {
    static final String PROPOSE = "loan:change:propose";
    static final String WRITE_OFF = "loan:write-off:propose";
    static final String EXTEND = "loan:extension:request";

    private final Loans loans;
    private final LoanChanges changes;
    private final LoanChangeKind ordinary;
    private final LoanChangeKind writingOff;
    private final LoanChangeKind extending;
    private final FourEyes fourEyes;
    private final Idempotency idempotency;
    private final Books books;
    private final AuditTrail audit;
    private final BusinessDays days;

    LoanChangeController(
            Loans loans,
            LoanChanges changes,
            @Qualifier("ordinaryChange") LoanChangeKind ordinary,
            @Qualifier("writingOff") LoanChangeKind writingOff,
            @Qualifier("extending") LoanChangeKind extending,
            FourEyes fourEyes,
            Idempotency idempotency,
            Books books,
            AuditTrail audit,
            BusinessDays days) {
        this.loans = loans;
        this.changes = changes;
        this.ordinary = ordinary;
        this.writingOff = writingOff;
        this.extending = extending;
        this.fourEyes = fourEyes;
        this.idempotency = idempotency;
        this.books = books;
        this.audit = audit;
        this.days = days;
    }

    /** A fee, due with the next instalment (收费). */
    @PostMapping("/fees")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> charge(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid FeeRequest request) {
        return propose(actor, id, key, request, ordinary, new FeeCharge(request.amount()), request.reason());
    }

    /** Gives up a part of what is due (减免). */
    @PostMapping("/waivers")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> waive(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid WaiverRequest request) {
        var waiver = new Waiver(request.fee(), request.penalty(), request.interest());
        return propose(actor, id, key, request, ordinary, waiver, request.reason());
    }

    /** Days without interest and penalty (停息). */
    @PostMapping("/interest-pauses")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> pause(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PauseRequest request) {
        var pause = new InterestPause(request.from(), request.until());
        return propose(actor, id, key, request, ordinary, pause, request.reason());
    }

    /** A lower rate from a day on (利率调整). */
    @PostMapping("/rate-changes")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> changeRate(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RateRequest request) {
        var change = new RateChange(request.from(), request.rate());
        return propose(actor, id, key, request, ordinary, change, request.reason());
    }

    /** A few more days for one instalment, asked for by the borrower or by staff (延期). */
    @PostMapping("/extensions")
    @Allowed(EXTEND)
    ResponseEntity<ChangeProposed> extend(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ExtensionRequest request) {
        var extension = new Extension(request.instalment(), request.days());
        return propose(actor, id, key, request, extending, extension, request.reason());
    }

    /** New dates and terms for what is left (重新安排还款); once confirmed, the borrower is asked to agree. */
    @PostMapping("/reschedulings")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> reschedule(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ReschedulingRequest request) {
        return propose(actor, id, key, request, ordinary, request.terms().change(), request.reason());
    }

    /** What the plan would be, were the new terms applied today; changes nothing (试算). */
    @PostMapping("/reschedulings/previews")
    @Allowed(PROPOSE)
    Preview preview(Actor actor, @PathVariable UUID id, @RequestBody @Valid ReschedulingTerms terms) {
        var loan = loans.visible(actor, id, PROPOSE);
        audit.viewed(PROPOSE, Loans.OBJECT, id);
        var today = days.current(loan.institutionId());
        var after = changes.after(loan, terms.change());
        return new Preview(LoanSchedule.of(books.load(loan), today), LoanSchedule.of(after, today));
    }

    /** Everything falls due at once (提前到期). */
    @PostMapping("/terminations")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> terminate(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PlainRequest request) {
        return propose(actor, id, key, request, ordinary, new Termination(), request.reason());
    }

    /** Takes a transaction back (冲正). */
    @PostMapping("/reversals")
    @Allowed(PROPOSE)
    ResponseEntity<ChangeProposed> reverse(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ReversalRequest request) {
        var reversal = new Reversal(request.transactionId());
        return propose(actor, id, key, request, ordinary, reversal, request.reason());
    }

    /** No more interest is recognised (停止计息确认). */
    @PostMapping("/charge-offs")
    @Allowed(WRITE_OFF)
    ResponseEntity<ChangeProposed> chargeOff(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PlainRequest request) {
        return propose(actor, id, key, request, writingOff, new ChargeOff(), request.reason());
    }

    /** The loan leaves the lender's assets (核销). */
    @PostMapping("/write-offs")
    @Allowed(WRITE_OFF)
    ResponseEntity<ChangeProposed> writeOff(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PlainRequest request) {
        return propose(actor, id, key, request, writingOff, new WriteOff(), request.reason());
    }

    private ResponseEntity<ChangeProposed> propose(
            Actor actor,
            UUID id,
            @Nullable String key,
            Record request,
            LoanChangeKind kind,
            LoanChange change,
            String reason) {
        var loan = loans.visible(actor, id, kind.proposePermission());
        return idempotency.once(
                key,
                request,
                () -> ResponseEntity.accepted()
                        .body(new ChangeProposed(fourEyes.propose(kind, loan.id(), change, reason))));
    }

    /** The change request that waits for a second person (待复核变更). */
    record ChangeProposed(UUID changeRequestId) {}

    /** How much and why (收费申请). */
    record FeeRequest(
            @NotNull Money amount,
            @NotBlank @Size(max = 500) String reason) {}

    /** How much of which part and why (减免申请). */
    record WaiverRequest(
            @NotNull Money fee,
            @NotNull Money penalty,
            @NotNull Money interest,
            @NotBlank @Size(max = 500) String reason) {}

    /** From which day, until the day that counts again, and why (停息申请). */
    record PauseRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    /** From which day and why (利率调整申请). */
    record RateRequest(
            @NotNull LocalDate from,
            @NotNull AnnualRate rate,
            @NotBlank @Size(max = 500) String reason) {}

    /** Which instalment, how many days and why (延期申请). */
    record ExtensionRequest(
            @NotNull @Min(1) @Max(999) Integer instalment,

            @NotNull @Min(1) @Max(LoanChanges.LONGEST_EXTENSION)
            Integer days,

            @NotBlank @Size(max = 500) String reason) {}

    /** The new terms and why (重新安排还款申请). */
    record ReschedulingRequest(
            @NotNull @Valid ReschedulingTerms terms,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * New terms (新还款条件).
     *
     * @param interestOnly how many instalments carry no principal
     * @param arrearsOver over how many instalments interest, penalty and fees that are owed are spread
     */
    record ReschedulingTerms(
            Rescheduling.@NotNull Purpose purpose,
            @NotNull LocalDate firstDueOn,
            @NotNull @Min(1) @Max(360) Integer instalments,
            @NotNull @Min(0) @Max(120) Integer interestOnly,
            @NotNull RepaymentMethod method,
            @NotNull AnnualRate rate,
            @NotNull @Min(1) @Max(360) Integer arrearsOver) {
        Rescheduling change() {
            return new Rescheduling(purpose, firstDueOn, instalments, interestOnly, method, rate, arrearsOver);
        }
    }

    /** Why (申请). */
    record PlainRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Which transaction and why (冲正申请). */
    record ReversalRequest(
            @NotNull UUID transactionId,
            @NotBlank @Size(max = 500) String reason) {}

    /** The plan before and after (试算结果). */
    record Preview(LoanSchedule before, LoanSchedule after) {}
}
