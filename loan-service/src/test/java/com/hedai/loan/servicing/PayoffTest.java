package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.loan.product.OwedPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PayoffTest {
    private static final LocalDate VALUE = LocalDate.of(2026, 11, 22);
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 12, 22);
    private static final List<OwedPart> ORDER = List.of(OwedPart.values());
    private static final SettlementTerms FREE = new SettlementTerms(DayCount.THIRTY_360, AnnualRate.of("0"));

    @Test
    void interestIsOwedForTheDaysTheMoneyWasUsed() {
        assertThat(payoff(book(), VALUE)).isEqualTo("12000.00");
        assertThat(payoff(book(), VALUE.plusDays(10))).isEqualTo("12036.00");
        assertThat(payoff(book(), FIRST_DUE)).isEqualTo("12108.00");
    }

    @Test
    void thirtyOverThreeSixtySharesAMonthByItsDays() {
        var paid = paid(book(), "1059.46", FIRST_DUE);

        assertThat(payoff(paid, LocalDate.of(2027, 1, 10))).isEqualTo("11109.49");
    }

    @Test
    void actualDaysCountAsTheyAre() {
        var actual = new SettlementTerms(DayCount.ACTUAL_365, AnnualRate.of("0"));

        var payoff = book(DayCount.ACTUAL_365).payoff(VALUE.plusDays(10), actual);

        assertThat(payoff.total()).isEqualTo(Money.of("12035.51"));
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
        var paid = paid(book(), "2000.00", VALUE.plusDays(10));

        var payoff = paid.payoff(VALUE.plusDays(10), FREE);

        assertThat(payoff.total()).isEqualTo(Money.of("10036.00"));
        assertThat(payoff.owed().interest()).isEqualTo(Money.of("-171.44"));
        assertThat(payoff.owed().principal()).isEqualTo(Money.of("10207.44"));
    }

    @Test
    void penaltyOnWhatIsLateIsPartOfIt() {
        var late = book().accrued(FIRST_DUE.plusDays(4));

        var payoff = late.payoff(FIRST_DUE.plusDays(4), FREE);

        assertThat(payoff.owed()).isEqualTo(AllocationTest.owed("0.00", "0.42", "120.83", "12000.00"));
    }

    @Test
    void theFeeIsTakenOnPrincipalThatIsNotDueYet() {
        var payoff = book().payoff(FIRST_DUE, new SettlementTerms(DayCount.THIRTY_360, AnnualRate.of("0.01")));

        assertThat(payoff.prepaymentFee()).isEqualTo(Money.of("110.49"));
        assertThat(payoff.total()).isEqualTo(Money.of("12218.49"));
    }

    @Test
    void oneFenLessIsOrdinaryRepayment() {
        var short1 = receive(book(), "12035.99", VALUE.plusDays(10));
        var exact = receive(book(), "12036.00", VALUE.plusDays(10));

        assertThat(short1.book().isSettled()).isFalse();
        assertThat(exact.book().isSettled()).isTrue();
        assertThat(exact.allocation().surplus()).isEqualTo(Money.ZERO);
        assertThat(exact.book().instalments())
                .allSatisfy(instalment -> assertThat(instalment.settledOn()).isEqualTo(VALUE.plusDays(10)));
    }

    @Test
    void moneyBookedLateDoesNotSettleBeforeMoneyThatCameLater() {
        var paid = paid(book(), "1059.46", FIRST_DUE);

        var settled = receive(paid, "11100.00", VALUE.plusDays(10));

        assertThat(settled.book().isSettled()).isTrue();
        assertThat(settled.book().interest()).isEqualTo(Money.of("108.00"));
        assertThat(settled.allocation().surplus()).isEqualTo(Money.of("51.46"));
    }

    @Test
    void aSettledLoanTakesNothingMore() {
        var settled = receive(book(), "12036.00", VALUE.plusDays(10)).book();

        var again = receive(settled, "5.00", VALUE.plusDays(3));

        assertThat(again.allocation().surplus()).isEqualTo(Money.of("5.00"));
        assertThat(again.book().interest()).isEqualTo(Money.of("36.00"));
    }

    /** Whatever was paid before: who settles has paid principal, interest for the days used, and penalty, and no fen besides. */
    @Property(tries = 400)
    void settlingCostsWhatWasUsed(
            @ForAll DayCount dayCount,
            @ForAll @Size(max = 5) List<@LongRange(min = 1, max = 300_000) Long> amounts,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(min = 0, max = 400) Integer> days,
            @ForAll @IntRange(min = 0, max = 400) int settledAfter) {
        var terms = new SettlementTerms(dayCount, AnnualRate.of("0"));
        var book = book(dayCount);
        var received = Money.ZERO;
        var latest = VALUE;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = Money.of(BigDecimal.valueOf(amounts.get(i), 2));
            var on = VALUE.plusDays(days.get(i));
            latest = on.isAfter(latest) ? on : latest;
            book = book.receive(amount, on, latest, ORDER, terms).book();
            received = received.plus(amount);
        }
        var on = VALUE.plusDays(settledAfter).isAfter(latest) ? VALUE.plusDays(settledAfter) : latest;
        if (book.isSettled()) {
            return;
        }
        var payoff = book.payoff(on, terms);
        assertThat(payoff.total()).isGreaterThan(Money.ZERO);

        var settled = book.receive(payoff.total(), on, on, ORDER, terms);

        var used = Money.sum(book(dayCount).instalments().stream()
                .map(instalment -> instalment.interestAccrued(dayCount, on))
                .toList());
        var penalty = Money.sum(settled.book().instalments().stream()
                .map(LoanInstalment::penalty)
                .toList());
        assertThat(settled.book().isSettled()).isTrue();
        assertThat(settled.allocation().surplus()).isEqualTo(Money.ZERO);
        assertThat(settled.book().interest()).isEqualTo(used);
        assertThat(received.plus(payoff.total()))
                .isEqualTo(Money.of("12000.00").plus(used).plus(penalty));
    }

    @Property(tries = 200)
    void waitingADayNeverMakesItCheaper(@ForAll DayCount dayCount, @ForAll @IntRange(min = 0, max = 400) int day) {
        var terms = new SettlementTerms(dayCount, AnnualRate.of("0"));

        var today = book(dayCount).payoff(VALUE.plusDays(day), terms).total();
        var tomorrow = book(dayCount).payoff(VALUE.plusDays(day + 1L), terms).total();

        assertThat(tomorrow).isGreaterThanOrEqualTo(today);
    }

    private static String payoff(LoanBook book, LocalDate on) {
        return book.payoff(on, FREE).total().toString();
    }

    private static LoanBook paid(LoanBook book, String amount, LocalDate on) {
        return receive(book, amount, on).book();
    }

    private static LoanBook.Repaid receive(LoanBook book, String amount, LocalDate on) {
        return book.receive(Money.of(amount), on, on, ORDER, FREE);
    }

    static LoanBook book() {
        return book(DayCount.THIRTY_360);
    }

    private static LoanBook book(DayCount dayCount) {
        var schedule = Schedules.of(ScheduleTerms.monthly(
                Money.of("12000.00"), AnnualRate.of("0.108"), 12, RepaymentMethod.EQUAL_INSTALMENT, dayCount, VALUE));
        return new LoanBook(
                new ArrearsTerms(AnnualRate.of("0.162"), 3),
                schedule.instalments().stream()
                        .map(instalment -> LoanInstalment.of(new UUID(0, 1), instalment))
                        .toList(),
                List.of());
    }
}
