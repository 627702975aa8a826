package com.hedai.loan.servicing;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.id.ReadableNumber;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.servicing.OwedPart;
import com.hedai.loan.businessday.BusinessDays;
import com.hedai.loan.product.Products;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The loans of all institutions (贷款): opened from signed contracts, found by those who may see them. */
@Component
public class Loans {
    static final String OBJECT = "loan";
    static final String READ = "loan:loan:read";

    private final LoanMapper rows;
    private final Products products;
    private final BusinessDays days;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Loans(LoanMapper rows, Products products, BusinessDays days, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.products = products;
        this.days = days;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the loan of a signed contract, awaiting disbursement; the same contract always gives the same loan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(NewLoan wanted) {
        return rows.ofContract(wanted.contractId()).orElseGet(() -> insert(wanted));
    }

    public Loan get(UUID loanId) {
        return rows.find(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** Awaits a new disbursement after a failed one, perhaps to another card. */
    @Transactional
    public void retry(UUID loanId, UUID cardId) {
        LoanCommand.RETRY.check(lock(loanId));
        rows.retry(loanId, cardId);
        audit.changed("loan:loan:retry", OBJECT, loanId, "status", "card_id");
    }

    /** Gives up a loan that was never paid out. */
    @Transactional
    public void cancel(UUID loanId) {
        LoanCommand.CANCEL.check(lock(loanId));
        rows.become(loanId, LoanStatus.CANCELLED);
        audit.changed("loan:loan:cancel", OBJECT, loanId, "status");
    }

    /** What a borrower still owes of each loan that was paid out, interest and penalties left aside. */
    public Map<UUID, Money> principalOwed(UUID borrowerId) {
        return rows.principalOwed(borrowerId).stream()
                .collect(Collectors.toMap(PrincipalOwed::loanId, PrincipalOwed::principal));
    }

    /** The loan, if it is in the actor's reach; else there is none. */
    Loan visible(Actor actor, UUID loanId, String permission) {
        var own = actor.ownOnly(permission);
        return rows.find(loanId)
                .filter(loan -> loan.institutionId().equals(actor.institutionId()))
                .filter(loan -> own == null || loan.borrowerId().equals(own))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    Page<Loan> page(Actor actor, PageRequest request) {
        var found = rows.page(actor.institutionId(), actor.ownOnly(READ), request.afterId(), request.fetch());
        return Page.of(found, request, Loan::id);
    }

    private Loan lock(UUID loanId) {
        return rows.lock(loanId).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    private UUID insert(NewLoan wanted) {
        var product = products.get(wanted.productId());
        var id = ids.next();
        rows.insert(new Loan(
                id,
                ReadableNumber.of("LN", days.current(wanted.institutionId()), id),
                wanted.institutionId(),
                wanted.applicationId(),
                wanted.contractId(),
                wanted.borrowerId(),
                product.id(),
                wanted.cardId(),
                wanted.principal(),
                wanted.months(),
                wanted.annualRate(),
                product.method(),
                product.dayCount(),
                product.penaltyRate(),
                product.graceDays(),
                product.allocationOrder().stream().map(OwedPart::name).collect(Collectors.joining(",")),
                wanted.subsidisedUntil(),
                wanted.interestOnlyMonths(),
                product.prepaymentFee(),
                LoanStatus.AWAITING_DISBURSEMENT,
                null,
                null,
                null,
                Money.ZERO,
                null,
                clock.instant(),
                false,
                null));
        audit.created("loan:loan:open", OBJECT, id);
        return id;
    }
}
