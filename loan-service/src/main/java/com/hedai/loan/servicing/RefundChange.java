package com.hedai.loan.servicing;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.security.Actors;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Giving surplus back (退款复核): proposed by one person of finance, confirmed by another; both times held to the surplus there is. */
@Component
class RefundChange implements ChangeKind<Refund> {
    static final String PROPOSE = "loan:refund:propose";

    private final Loans loans;
    private final Refunds refunds;

    RefundChange(Loans loans, Refunds refunds) {
        this.loans = loans;
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "surplus-refund";
    }

    @Override
    public Class<Refund> type() {
        return Refund.class;
    }

    @Override
    public String proposePermission() {
        return PROPOSE;
    }

    @Override
    public String approvePermission() {
        return "loan:refund:approve";
    }

    @Override
    public void check(UUID loanId, Refund refund) {
        Refunds.check(loans.visible(Actors.current(), loanId, PROPOSE), refund);
    }

    @Override
    public void apply(UUID loanId, Refund refund) {
        refunds.order(loanId, refund);
    }
}
