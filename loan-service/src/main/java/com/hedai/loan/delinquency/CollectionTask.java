package com.hedai.loan.delinquency;

import com.hedai.loan.servicing.Receivables.OverdueLoan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a collector has to do about an overdue loan (催收任务).
 *
 * @param instalmentNumber the oldest instalment unpaid when it was opened
 * @param promisedOn when the borrower promised to pay
 */
record CollectionTask(
        UUID id,
        UUID institutionId,
        UUID loanId,
        UUID borrowerId,
        int instalmentNumber,
        Kind kind,
        State state,
        LocalDate openedOn,
        int daysPastDue,
        @Nullable UUID claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Result result,
        @Nullable LocalDate promisedOn,
        @Nullable Instant closedAt) {

    /** What is to be done (催收动作). */
    enum Kind {
        /** 电话催收. */
        PHONE(7),
        /** 法务催收. */
        LEGAL(30);

        private final int daysLate;

        Kind(int daysLate) {
            this.daysLate = daysLate;
        }

        /** From how many days past due on. */
        int daysLate() {
            return daysLate;
        }
    }

    /** Where it is (任务状态). */
    enum State {
        /** 待领取. */
        OPEN,
        /** 处理中. */
        CLAIMED,
        /** 已完成. */
        CLOSED;

        Set<State> next() {
            return switch (this) {
                case OPEN -> Set.of(CLAIMED, CLOSED);
                case CLAIMED -> Set.of(CLOSED);
                case CLOSED -> Set.of();
            };
        }
    }

    /** How it ended (催收结果). */
    enum Result {
        /** 承诺还款. */
        PROMISED,
        /** 拒绝还款. */
        REFUSED,
        /** 未接通. */
        NOT_REACHED,
        /** 号码有误. */
        NUMBER_WRONG,
        /** 已发律师函. */
        LETTER_SENT,
        /** 已立案. */
        CASE_FILED,
        /** 已还款: the payment itself ended it. */
        PAID,
        /** 不再逾期: other terms or a write-off ended it. */
        NO_LONGER_DUE;

        /** Whether a collector may end such a task with it. */
        boolean ends(Kind kind) {
            return switch (this) {
                case PROMISED, REFUSED, NOT_REACHED, NUMBER_WRONG -> kind == Kind.PHONE;
                case LETTER_SENT, CASE_FILED -> kind == Kind.LEGAL;
                case PAID, NO_LONGER_DUE -> false;
            };
        }
    }

    static CollectionTask opened(UUID id, OverdueLoan loan, Kind kind, LocalDate on) {
        return new CollectionTask(
                id,
                loan.institutionId(),
                loan.id(),
                loan.borrowerId(),
                loan.instalmentNumber(),
                kind,
                State.OPEN,
                on,
                loan.daysPastDue(),
                null,
                null,
                null,
                null,
                null);
    }
}
