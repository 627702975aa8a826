package com.hedai.loan.servicing;

import static com.hedai.loan.servicing.LoanStatus.ACTIVE;
import static com.hedai.loan.servicing.LoanStatus.AWAITING_DISBURSEMENT;
import static com.hedai.loan.servicing.LoanStatus.DISBURSEMENT_FAILED;
import static com.hedai.loan.servicing.LoanStatus.OVERDUE;
import static com.hedai.loan.servicing.LoanStatus.SETTLED;
import static com.hedai.loan.servicing.LoanStatus.WRITTEN_OFF;

import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done to a loan, and in which states (贷款状态表): anything else is refused and changes nothing. */
enum LoanCommand {
    /** 放款成功. */
    PAY_OUT(AWAITING_DISBURSEMENT),
    /** 放款失败. */
    FAIL_TO_PAY_OUT(AWAITING_DISBURSEMENT),
    /** 重新放款. */
    RETRY(DISBURSEMENT_FAILED),
    /** 取消. */
    CANCEL(AWAITING_DISBURSEMENT, DISBURSEMENT_FAILED),
    /** 收到款项: also for a settled loan, whose surplus it is. */
    RECEIVE(ACTIVE, OVERDUE, WRITTEN_OFF, SETTLED),
    /** 主动还款. */
    REPAY(ACTIVE, OVERDUE, WRITTEN_OFF),
    /** 提前还本试算. */
    QUOTE_PREPAYMENT(ACTIVE, OVERDUE),
    /** 提前结清及试算. */
    SETTLE(ACTIVE, OVERDUE),
    /** 溢缴款退还. */
    REFUND(ACTIVE, OVERDUE, WRITTEN_OFF, SETTLED),
    /** 收费. */
    CHARGE_FEE(TransactionKind.FEE_CHARGE, ACTIVE, OVERDUE),
    /** 减免. */
    WAIVE(TransactionKind.WAIVER, ACTIVE, OVERDUE),
    /** 停息. */
    PAUSE_INTEREST(TransactionKind.INTEREST_PAUSE, ACTIVE, OVERDUE),
    /** 利率调整. */
    CHANGE_RATE(TransactionKind.RATE_CHANGE, ACTIVE, OVERDUE),
    /** 延期. */
    EXTEND(TransactionKind.EXTENSION, ACTIVE, OVERDUE),
    /** 重新安排还款. */
    RESCHEDULE(TransactionKind.RESCHEDULING, ACTIVE, OVERDUE),
    /** 提前到期. */
    TERMINATE(TransactionKind.TERMINATION, ACTIVE, OVERDUE),
    /** 停止计息确认. */
    CHARGE_OFF(TransactionKind.CHARGE_OFF, ACTIVE, OVERDUE),
    /** 核销. */
    WRITE_OFF(TransactionKind.WRITE_OFF, ACTIVE, OVERDUE),
    /** 冲正: also of what settled the loan. */
    REVERSE(TransactionKind.REVERSAL, ACTIVE, OVERDUE, SETTLED),
    /** 余额说明, 还款计划及对账单. */
    EXPLAIN(ACTIVE, OVERDUE, WRITTEN_OFF, SETTLED),
    /** 结清证明. */
    CERTIFY_SETTLEMENT(SETTLED);

    private final @Nullable TransactionKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody else holds
    private final Set<LoanStatus> states;

    LoanCommand(LoanStatus... states) {
        this(null, states);
    }

    /** A change that is booked as a transaction of that kind. */
    LoanCommand(@Nullable TransactionKind kind, LoanStatus... states) {
        this.kind = kind;
        this.states = Set.of(states);
    }

    /**
     * What it is booked as.
     *
     * @throws IllegalStateException for what is no change of a running loan
     */
    TransactionKind kind() {
        if (kind == null) {
            throw new IllegalStateException("kind of " + this + " (expected: of a change)");
        }
        return kind;
    }

    boolean isAllowedIn(LoanStatus status) {
        return states.contains(status);
    }

    /** Refuses it for a loan in another state. */
    void check(Loan loan) {
        if (!isAllowedIn(loan.status())) {
            throw Refusal.of(LoanReason.LOAN_STATE, loan.status());
        }
    }
}
