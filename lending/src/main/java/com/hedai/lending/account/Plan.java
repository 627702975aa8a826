package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Rescheduling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The instalments of a running loan while events change them (还款计划推演). */
interface Plan {
    /** In the order they fall due, down payments apart. */
    List<Line> lines();

    /** The next due date after a day; after the last one the day itself. */
    default LocalDate endOfPeriod(LocalDate day) {
        return lines().stream()
                .map(line -> line.dueOn)
                .filter(day::isBefore)
                .findFirst()
                .orElse(day);
    }

    /**
     * Principal is drawn; instalments are found again from then on.
     *
     * @param down what of it is asked for at once, apart from the instalments
     */
    void draw(LocalDate on, Money amount, Money down);

    void changeRate(LocalDate on, AnnualRate rate);

    void changeDueDate(LocalDate dueOn, LocalDate newDueOn);

    void reschedule(Rescheduling change);

    /** Whether all changes of the plan come first and payments are allocated to what came out of them. */
    boolean plansFirst();

    /** Brings what is owed to the start of a day: what is overdue by then bore interest until then. */
    void advanceTo(LocalDate day);

    /** Money has come in and is going to be paid to lines: what they ask for may depend on it. */
    void receive(LocalDate on, Money amount);

    /** Whether money that is more than what is due may go to other instalments than the next. */
    boolean letsChoose();

    /** What one instalment asks for when it is paid on a day. */
    Share owed(Line line, LocalDate on);

    /** What settles the loan on a day, line by line; it is going to be paid. */
    List<Due> settlement(LocalDate on);

    /** What settles the loan on a day, if an amount is enough for it and interest is reckoned otherwise then. */
    Optional<List<Due>> settledBy(LocalDate on, Money amount);

    void pay(Line line, LocalDate on, Share share);

    /** All principal that is not paid. */
    Money principalLeft();

    /**
     * All interest borne from the start to a day, paid or not.
     *
     * @throws IllegalArgumentException unless instalments are levelled and interest is worked out anew each day
     */
    default Money interestUntil(LocalDate on) {
        throw new IllegalArgumentException("interest refund: on " + on + " (expected: only with "
                + InstalmentRule.LEVELLED + " and " + Recalculation.Interest.DAILY + ")");
    }

    /** What a line asks for. */
    record Due(Line line, Share share) {}
}
