package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.RepaymentMethod;
import java.time.LocalDate;

/** Something that happened to a loan after it was paid out (贷后事件), with the day from which it counts. */
public sealed interface LoanEvent {
    /** The value date (起息日). */
    LocalDate valueOn();

    /** Money that came in (还款). What settles the loan settles it; else it goes to what is due, and what is left as {@code excess} says. */
    record Received(LocalDate valueOn, Money amount, Excess excess) implements LoanEvent {
        public Received {
            requirePositive(amount);
        }
    }

    /** A fee (收费), due with the next instalment, after the last one at once. */
    record FeeCharged(LocalDate valueOn, Money amount) implements LoanEvent {
        public FeeCharged {
            requirePositive(amount);
        }
    }

    /**
     * The lender gives up a part of what is due (减免): of the oldest instalments first; never more than is owed on that day.
     *
     * @param waived fee, penalty and interest; principal is only written off
     */
    record Waived(LocalDate valueOn, Owed waived) implements LoanEvent {
        public Waived {
            requirePositive(waived.total());
            if (!waived.principal().isZero()
                    || waived.fee().isNegative()
                    || waived.penalty().isNegative()
                    || waived.interest().isNegative()) {
                throw new IllegalArgumentException("waived: " + waived + " (expected: no principal, nothing negative)");
            }
        }
    }

    /** Neither interest nor penalty for some days (停息). */
    record Paused(LocalDate valueOn, LocalDate until) implements LoanEvent {
        public Paused {
            if (!until.isAfter(valueOn)) {
                throw new IllegalArgumentException("until: " + until + " (expected: after " + valueOn + ")");
            }
        }
    }

    /** Another rate from that day on; the instalments to come are worked out anew (利率调整). */
    record RateChanged(LocalDate valueOn, AnnualRate rate) implements LoanEvent {}

    /** One instalment falls due on a later day; its interest stays (延期还款). */
    record Extended(LocalDate valueOn, LocalDate dueOn, LocalDate newDueOn) implements LoanEvent {
        public Extended {
            if (!newDueOn.isAfter(dueOn)) {
                throw new IllegalArgumentException("new due on: " + newDueOn + " (expected: after " + dueOn + ")");
            }
        }
    }

    /**
     * All principal that is left is planned anew (重新安排还款); the loan is no longer overdue. Interest, penalty and fees that were owed by
     * then are asked for with the first new instalments, in equal parts.
     *
     * @param firstDueOn the first new due date
     * @param instalments how many new ones, monthly
     * @param interestOnly how many of them carry no principal
     * @param arrearsOver over how many of them what was owed is spread
     */
    record Rescheduled(
            LocalDate valueOn,
            LocalDate firstDueOn,
            int instalments,
            int interestOnly,
            RepaymentMethod method,
            AnnualRate rate,
            int arrearsOver)
            implements LoanEvent {
        public Rescheduled {
            if (!firstDueOn.isAfter(valueOn)) {
                throw new IllegalArgumentException(
                        "first due on: " + firstDueOn + " (expected: after " + valueOn + ")");
            }
            if (instalments < 1 || instalments > 480) {
                throw new IllegalArgumentException("instalments: " + instalments + " (expected: 1 to 480)");
            }
            if (interestOnly < 0 || interestOnly >= instalments) {
                throw new IllegalArgumentException("interest only: " + interestOnly + " (expected: less than all)");
            }
            if (arrearsOver < 1 || arrearsOver > instalments) {
                throw new IllegalArgumentException("arrears over: " + arrearsOver + " (expected: 1 to all)");
            }
        }
    }

    /** All that is left falls due on that day (提前到期); interest ends with it, penalty begins after the days of grace. */
    record Terminated(LocalDate valueOn) implements LoanEvent {}

    /** The loan leaves the lender's assets (核销); what is owed on that day stays claimed and grows no more. */
    record WrittenOff(LocalDate valueOn) implements LoanEvent {}

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: more than 0.00)");
        }
    }
}
