package com.hedai.loan.servicing;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.security.Actors;
import java.util.UUID;

/** Changes of loans that the same people may propose and confirm (贷款变更复核). */
final class LoanChangeKind implements ChangeKind<LoanChange> {
    private final String name;
    private final String proposePermission;
    private final String approvePermission;
    private final Loans loans;
    private final LoanChanges changes;

    LoanChangeKind(String name, String proposePermission, String approvePermission, Loans loans, LoanChanges changes) {
        this.name = name;
        this.proposePermission = proposePermission;
        this.approvePermission = approvePermission;
        this.loans = loans;
        this.changes = changes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<LoanChange> type() {
        return LoanChange.class;
    }

    @Override
    public String proposePermission() {
        return proposePermission;
    }

    @Override
    public String approvePermission() {
        return approvePermission;
    }

    @Override
    public void check(UUID loanId, LoanChange change) {
        changes.check(loans.visible(Actors.current(), loanId, proposePermission), change);
    }

    @Override
    public void apply(UUID loanId, LoanChange change) {
        changes.apply(loanId, change);
    }
}
