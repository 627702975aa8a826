package com.hedai.lending.servicing;

import static com.hedai.lending.servicing.TestLoan.FIRST_DUE;
import static com.hedai.lending.servicing.TestLoan.VALUE;
import static com.hedai.lending.servicing.TestLoan.after;
import static com.hedai.lending.servicing.TestLoan.loan;
import static com.hedai.lending.servicing.TestLoan.payoff;
import static com.hedai.lending.servicing.TestLoan.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PayoffTest {
    @Test
    void interestIsOwedForTheDaysTheMoneyWasUsed() {
        assertThat(payoff(loan(), VALUE)).isEqualTo("12000.00");
        assertThat(payoff(loan(), VALUE.plusDays(10))).isEqualTo("12036.00");
        assertThat(payoff(loan(), FIRST_DUE)).isEqualTo("12108.00");
    }

    @Test
    void thirtyOverThreeSixtySharesAMonthByItsDays() {
        var paid = after(loan(), received("1059.46", FIRST_DUE));

        assertThat(payoff(paid, LocalDate.of(2027, 1, 10))).isEqualTo("11109.49");
    }

    @Test
    void actualDaysCountAsTheyAre() {
        assertThat(payoff(loan(RepaymentMethod.EQUAL_INSTALMENT, DayCount.ACTUAL_365, "0"), VALUE.plusDays(10)))
                .isEqualTo("12035.51");
    }

    @Test
    void daysOfTwoYearsWeighDifferentlyOnlyWhereTheProductSaysSo() {
        var interest = Money.of("1000.00");
        var from = LocalDate.of(2027, 12, 22);
        var to = LocalDate.of(2028, 1, 22);
        var newYear = LocalDate.of(2028, 1, 1);

        assertThat(DayCount.ACTUAL_365.accrued(interest, from, to, newYear)).isEqualTo(Money.of("322.58"));
        assertThat(DayCount.ACTUAL_ACTUAL.accrued(interest, from, to, newYear)).isEqualTo(Money.of("323.12"));
    }

    @Test
    void interestPaidAheadOfItsTimeIsGivenBack() {
        var on = VALUE.plusDays(10);

        var payoff = after(loan(), received("2000.00", on)).replay(on).book().payoff(on);

        assertThat(payoff.owed()).isEqualTo(AllocationTest.owed("0.00", "0.00", "-171.44", "10207.44"));
        assertThat(payoff.total()).isEqualTo(Money.of("10036.00"));
    }

    @Test
    void penaltyOnWhatIsLateIsPartOfIt() {
        var late = FIRST_DUE.plusDays(4);

        assertThat(loan().replay(late).book().payoff(late).owed())
                .isEqualTo(AllocationTest.owed("0.00", "0.42", "120.83", "12000.00"));
    }

    @Test
    void theFeeIsTakenOnPrincipalThatIsNotDueYet() {
        var loan = loan(RepaymentMethod.EQUAL_INSTALMENT, DayCount.THIRTY_360, "0.01");

        var payoff = loan.replay(FIRST_DUE).book().payoff(FIRST_DUE);

        assertThat(payoff.prepaymentFee()).isEqualTo(Money.of("110.49"));
        assertThat(payoff.total()).isEqualTo(Money.of("12218.49"));
    }

    @Test
    void oneFenLessIsOrdinaryRepayment() {
        var on = VALUE.plusDays(10);
        var less = after(loan(), received("12035.99", on)).replay(on);
        var exact = after(loan(), received("12036.00", on)).replay(on);

        assertThat(less.book().isSettled()).isFalse();
        assertThat(exact.book().isSettled()).isTrue();
        assertThat(exact.surplus()).isEqualTo(Money.ZERO);
        assertThat(exact.book().instalments())
                .allSatisfy(instalment -> assertThat(instalment.settledOn()).isEqualTo(on));
    }

    @Test
    void moneyBookedLateSettlesFromTheDayItCame() {
        var paid = after(loan(), received("1059.46", FIRST_DUE));

        var state = after(paid, received("12050.00", VALUE.plusDays(10))).replay(FIRST_DUE);

        assertThat(state.book().isSettled()).isTrue();
        assertThat(state.book().interestAccrued(FIRST_DUE)).isEqualTo(Money.of("36.00"));
        assertThat(state.surplus()).isEqualTo(Money.of("1073.46"));
    }

    @Test
    void aSettledLoanTakesNothingMore() {
        var settled = after(loan(), received("12036.00", VALUE.plusDays(10)));

        var again = after(settled, received("5.00", VALUE.plusDays(13))).replay(VALUE.plusDays(13));

        assertThat(again.surplus()).isEqualTo(Money.of("5.00"));
        assertThat(again.book().interestAccrued(FIRST_DUE)).isEqualTo(Money.of("36.00"));
    }

    /** Whatever was paid before: who settles has paid principal, interest for the days used, and penalty, and no fen besides. */
    @Property(tries = 400)
    void settlingCostsWhatWasUsed(
            @ForAll DayCount dayCount,
            @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 300_000) Long> amounts,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(min = 0, max = 400) Integer> days,
            @ForAll @IntRange(min = 400, max = 500) int settledAfter) {
        var loan = loan(RepaymentMethod.EQUAL_INSTALMENT, dayCount, "0");
        var received = Money.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = Money.of(BigDecimal.valueOf(amounts.get(i), 2));
            loan = after(loan, received(amount.toString(), VALUE.plusDays(days.get(i))));
            received = received.plus(amount);
        }
        var on = VALUE.plusDays(settledAfter);
        var before = loan.replay(on).book();
        if (before.isSettled()) {
            return;
        }
        var payoff = before.payoff(on).total();
        assertThat(payoff).isGreaterThan(Money.ZERO);

        var settled = after(loan, received(payoff.toString(), on)).replay(on);

        var used = loan(RepaymentMethod.EQUAL_INSTALMENT, dayCount, "0")
                .replay(on)
                .book()
                .interestAccrued(on);
        assertThat(settled.book().isSettled()).isTrue();
        assertThat(settled.surplus()).isEqualTo(Money.ZERO);
        assertThat(received.plus(payoff))
                .isEqualTo(Money.of("12000.00").plus(used).plus(settled.book().penalty()));
    }

    @Property(tries = 200)
    void waitingADayNeverMakesItCheaper(@ForAll DayCount dayCount, @ForAll @IntRange(min = 0, max = 400) int day) {
        var loan = loan(RepaymentMethod.EQUAL_INSTALMENT, dayCount, "0");
        var today = VALUE.plusDays(day);

        assertThat(loan.replay(today.plusDays(1))
                        .book()
                        .payoff(today.plusDays(1))
                        .total())
                .isGreaterThanOrEqualTo(loan.replay(today).book().payoff(today).total());
    }
}
