package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Json;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.message.MessageTemplate;
import com.hedai.loan.message.Messages;
import com.hedai.loan.servicing.ChangeOffer.State;
import com.hedai.loan.servicing.LoanChange.Rescheduling;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * New terms that a borrower is asked to agree to (变更要约), one offer of a loan at a time: a contract is changed by agreement (Civil
 * Code of the PRC, article 543).
 */
@Component
class ChangeOffers {
    static final String OBJECT = "loan-change-offer";

    private static final JsonMapper JSON = Json.lenient();

    private final ChangeOfferMapper rows;
    private final Messages messages;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ChangeOffers(ChangeOfferMapper rows, Messages messages, BusinessDays days, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses a second offer while one can still be accepted. */
    void checkNoneOpen(Loan loan) {
        if (rows.open(loan.id()).filter(offer -> !isOver(loan, offer)).isPresent()) {
            throw new Refusal(LoanReason.LOAN_TERMS_OFFERED);
        }
    }

    private boolean isOver(Loan loan, ChangeOffer offer) {
        return !terms(offer).firstDueOn().isAfter(days.current(loan.institutionId()));
    }

    /** Asks the borrower; the caller holds the loan's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(Loan loan, Rescheduling terms) {
        checkNoneOpen(loan);
        rows.open(loan.id()).ifPresent(over -> {
            rows.answer(over.id(), State.LAPSED, clock.instant());
            audit.changed("loan:change-offer:lapse", OBJECT, over.id(), "state");
        });
        var offer = new ChangeOffer(
                ids.next(),
                loan.institutionId(),
                loan.id(),
                loan.borrowerId(),
                JSON.writeValueAsString(terms),
                State.OPEN,
                days.booking(loan.institutionId()),
                clock.instant(),
                null);
        rows.insert(offer);
        audit.created("loan:change-offer:open", OBJECT, offer.id());
        messages.tell(
                offer.id(),
                loan.institutionId(),
                loan.borrowerId(),
                MessageTemplate.LOAN_TERMS_OFFERED,
                Map.of("number", loan.number()));
    }

    /** The terms the borrower agrees to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Rescheduling accept(Loan loan, UUID offerId) {
        return terms(answer(loan, offerId, State.ACCEPTED, "loan:change-offer:accept"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void refuse(Loan loan, UUID offerId) {
        answer(loan, offerId, State.REFUSED, "loan:change-offer:refuse");
    }

    List<ChangeOffer> ofLoan(UUID loanId) {
        return rows.ofLoan(loanId);
    }

    static Rescheduling terms(ChangeOffer offer) {
        return JSON.readValue(offer.details(), Rescheduling.class);
    }

    private ChangeOffer answer(Loan loan, UUID offerId, State state, String operation) {
        var offer = rows.find(offerId, loan.id()).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        if (rows.answer(offerId, state, clock.instant()) != 1) {
            throw new Refusal(LoanReason.OFFER_ANSWERED);
        }
        audit.changed(operation, OBJECT, offerId, "state");
        return offer;
    }
}
