package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** Something that happened to a loan (账户事件), with the day from which it counts. Amounts are more than nothing. */
public sealed interface Event {
    /** The value date (起息日), or the day on which it is agreed. */
    LocalDate on();

    /** Money paid out to the borrower (提款). */
    record Drawdown(LocalDate on, Money amount) implements Event {
        public Drawdown {
            requirePositive(amount);
        }
    }

    /** Money that the borrower pays (还款). */
    record Payment(LocalDate on, Money amount, Surplus surplus) implements Event {
        public Payment {
            requirePositive(amount);
        }
    }

    /** Money that comes back from whom the loan was spent at (退款), goods returned for example. */
    record Refund(LocalDate on, Money amount, Surplus surplus) implements Event {
        public Refund {
            requirePositive(amount);
        }
    }

    /**
     * Interest that would not have been borne had all refunds until then come with the drawdowns (退息), less what was given back of it
     * before; only where interest is worked out anew each day.
     */
    record InterestRefund(LocalDate on, Surplus surplus) implements Event {}

    /** As much money as settles the loan on that day (提前结清). */
    record Settlement(LocalDate on) implements Event {}

    /** Interest runs at another rate from that day (利率调整). */
    record RateChange(LocalDate on, AnnualRate rate) implements Event {}

    /**
     * The instalment of a day falls due on another, and the later ones move with it (展期).
     *
     * @param on the day on which it is agreed
     */
    record DueDateChange(LocalDate on, LocalDate dueOn, LocalDate newDueOn) implements Event {}

    /**
     * The rest of the plan changes from an instalment on (重组).
     *
     * @param on the day on which it is agreed
     * @param dueOn the day of the first instalment that changes
     * @param more so many instalments are added at the end
     * @param withoutPrincipal so many instalments carry no principal; as many are added at the end
     * @param withoutInterest the interest of so many instalments is collected with the one after them
     */
    record Rescheduling(LocalDate on, LocalDate dueOn, int more, int withoutPrincipal, int withoutInterest)
            implements Event {
        public Rescheduling {
            if (more < 0 || withoutPrincipal < 0 || withoutInterest < 0) {
                throw new IllegalArgumentException("rescheduling: " + more + ", " + withoutPrincipal + ", "
                        + withoutInterest + " (expected: not negative)");
            }
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: more than 0.00)");
        }
    }

    /** Whether it changes what is planned, rather than paying for it. */
    default boolean isPlanning() {
        return switch (this) {
            case Drawdown _, RateChange _, DueDateChange _, Rescheduling _ -> true;
            case Payment _, Refund _, InterestRefund _, Settlement _ -> false;
        };
    }
}
