package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.servicing.LoanChange.Rescheduling;
import com.hedai.loan.servicing.LoanController.LoanSchedule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** New terms that the borrower agrees to or not (变更确认接口). */
@RestController
@RequestMapping("/api/v1/loans/{id}/change-offers")
class ChangeOfferController {
    private static final String ANSWER = "loan:change-offer:answer";

    private final Loans loans;
    private final LoanChanges changes;
    private final ChangeOffers offers;
    private final BusinessDays days;
    private final AuditTrail audit;

    ChangeOfferController(Loans loans, LoanChanges changes, ChangeOffers offers, BusinessDays days, AuditTrail audit) {
        this.loans = loans;
        this.changes = changes;
        this.offers = offers;
        this.days = days;
        this.audit = audit;
    }

    /** The offers of a loan, newest first; an open one with the plan that would follow today. */
    @GetMapping
    @Allowed(Loans.READ)
    OfferList list(Actor actor, @PathVariable UUID id) {
        var loan = loans.visible(actor, id, Loans.READ);
        audit.viewed(Loans.READ, Loans.OBJECT, id);
        return new OfferList(
                offers.ofLoan(id).stream().map(offer -> view(loan, offer)).toList());
    }

    /** Agrees: the new terms count from today. */
    @PostMapping("/{offerId}/acceptance")
    @Allowed(ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor, @PathVariable UUID id, @PathVariable UUID offerId) {
        changes.accept(loans.visible(actor, id, ANSWER).id(), offerId);
    }

    /** Does not agree: everything stays as it is. */
    @PostMapping("/{offerId}/refusal")
    @Allowed(ANSWER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(Actor actor, @PathVariable UUID id, @PathVariable UUID offerId) {
        changes.refuse(loans.visible(actor, id, ANSWER).id(), offerId);
    }

    private OfferView view(Loan loan, ChangeOffer offer) {
        var terms = ChangeOffers.terms(offer);
        var today = days.current(loan.institutionId());
        var isPossible = offer.state() == ChangeOffer.State.OPEN
                && LoanCommand.RESCHEDULE.isAllowedIn(loan.status())
                && terms.firstDueOn().isAfter(today);
        return new OfferView(
                offer.id(),
                offer.state(),
                offer.offeredOn(),
                terms.purpose(),
                terms.firstDueOn(),
                terms.instalments(),
                terms.interestOnly(),
                terms.method(),
                terms.rate(),
                terms.arrearsOver(),
                isPossible ? LoanSchedule.of(changes.after(loan, terms), today) : null);
    }

    /** The offers of a loan (变更要约). */
    record OfferList(List<OfferView> items) {}

    /**
     * New terms as shown (变更要约).
     *
     * @param plan what would follow if the borrower agreed today; only while that is possible
     */
    record OfferView(
            UUID id,
            ChangeOffer.State state,
            LocalDate offeredOn,
            Rescheduling.Purpose purpose,
            LocalDate firstDueOn,
            int instalments,
            int interestOnly,
            RepaymentMethod method,
            AnnualRate rate,
            int arrearsOver,
            @Nullable LoanSchedule plan) {}
}
