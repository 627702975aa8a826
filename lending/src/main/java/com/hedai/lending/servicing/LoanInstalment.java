package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Instalment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instalment of a loan with what was paid of it (分期账).
 *
 * @param startOn the day its interest starts
 * @param stretches how its interest comes about
 * @param owed all that is due with it, also what was paid
 * @param penaltyAdjustment penalty that was waived, below zero, or carried over from other instalments
 * @param isClosed no more penalty comes up on it
 * @param settledOn the value date of the payment that settled it
 */
public record LoanInstalment(
        int number,
        LocalDate startOn,
        LocalDate dueOn,
        List<Stretch> stretches,
        Owed owed,
        Owed paid,
        Money penaltyAdjustment,
        boolean isClosed,
        @Nullable LocalDate settledOn) {
    public LoanInstalment {
        stretches = List.copyOf(stretches);
        if (!sum(stretches).equals(owed.interest())) {
            throw new IllegalArgumentException("interest of instalment " + number + ": " + owed.interest()
                    + " (expected: " + sum(stretches) + ")");
        }
    }

    /** One of which nothing is paid yet. */
    static LoanInstalment of(int number, Instalment scheduled, AnnualRate rate) {
        return new LoanInstalment(
                number,
                scheduled.startOn(),
                scheduled.dueOn(),
                List.of(Stretch.of(
                        scheduled.startOn(),
                        scheduled.dueOn(),
                        scheduled.balance().plus(scheduled.principal()),
                        rate,
                        scheduled.interest())),
                new Owed(Money.ZERO, Money.ZERO, scheduled.interest(), scheduled.principal()),
                Owed.NOTHING,
                Money.ZERO,
                false,
                null);
    }

    /** One whose interest runs evenly over its days; how it came about is not kept. */
    public static LoanInstalment even(
            int number, LocalDate startOn, LocalDate dueOn, Owed owed, Owed paid, @Nullable LocalDate settledOn) {
        return new LoanInstalment(
                number,
                startOn,
                dueOn,
                List.of(Stretch.of(startOn, dueOn, Money.ZERO, AnnualRate.of("0"), owed.interest())),
                owed,
                paid,
                Money.ZERO,
                false,
                settledOn);
    }

    public Owed unpaid() {
        return unpaid(owed.penalty());
    }

    /** What is unpaid when the penalty is another than recognised so far; never less than nothing. */
    Owed unpaid(Money otherPenalty) {
        return owed.with(OwedPart.PENALTY, otherPenalty.max(paid.penalty())).minus(paid);
    }

    public boolean isSettled() {
        return unpaid().isNothing();
    }

    public boolean isDue(LocalDate day) {
        return !dueOn.isAfter(day);
    }

    /** The part of its interest that belongs to the days before a day. */
    public Money interestAccrued(DayCount dayCount, LocalDate upTo) {
        return Money.sum(stretches.stream()
                .map(stretch -> stretch.accrued(dayCount, upTo))
                .toList());
    }

    /** Whether it is to come and its interest still runs on a day. */
    boolean isRunning(LocalDate day) {
        return !isDue(day)
                && stretches.stream().anyMatch(stretch -> stretch.to().isAfter(day));
    }

    boolean isEven() {
        return stretches.size() == 1
                && stretches.getFirst().from().equals(startOn)
                && stretches.getFirst().to().equals(dueOn)
                && penaltyAdjustment.isZero()
                && !isClosed;
    }

    LoanInstalment paid(Owed share) {
        return with(owed, paid.plus(share));
    }

    LoanInstalment withPenalty(Money recognised) {
        return with(owed.with(OwedPart.PENALTY, recognised), paid);
    }

    LoanInstalment plus(OwedPart part, Money amount) {
        return with(owed.with(part, owed.of(part).plus(amount)), paid);
    }

    /** The same with other interest. */
    LoanInstalment with(List<Stretch> others) {
        return new LoanInstalment(
                number,
                startOn,
                dueOn,
                others,
                owed.with(OwedPart.INTEREST, sum(others)),
                paid,
                penaltyAdjustment,
                isClosed,
                settledOn);
    }

    /** Its interest up to the start of a day and none afterwards. */
    LoanInstalment until(DayCount dayCount, LocalDate day) {
        return with(stretches.stream()
                .flatMap(stretch -> stretch.before(dayCount, day).stream())
                .toList());
    }

    /** Due on another day, whatever its interest. */
    LoanInstalment dueOn(LocalDate day) {
        return new LoanInstalment(number, startOn, day, stretches, owed, paid, penaltyAdjustment, isClosed, settledOn);
    }

    LoanInstalment adjustPenalty(Money change) {
        return new LoanInstalment(
                number, startOn, dueOn, stretches, owed, paid, penaltyAdjustment.plus(change), isClosed, settledOn);
    }

    /** No more penalty comes up on it than there is. */
    LoanInstalment closed() {
        return new LoanInstalment(number, startOn, dueOn, stretches, owed, paid, penaltyAdjustment, true, settledOn);
    }

    /** Marks it settled if nothing is unpaid of it any more, and unmarks it if something is again. */
    LoanInstalment settled(LocalDate day) {
        var on = !isSettled() ? null : settledOn != null ? settledOn : day;
        return new LoanInstalment(number, startOn, dueOn, stretches, owed, paid, penaltyAdjustment, isClosed, on);
    }

    private LoanInstalment with(Owed nowOwed, Owed nowPaid) {
        return new LoanInstalment(
                number, startOn, dueOn, stretches, nowOwed, nowPaid, penaltyAdjustment, isClosed, settledOn);
    }

    private static Money sum(List<Stretch> stretches) {
        return Money.sum(stretches.stream().map(Stretch::interest).toList());
    }
}
