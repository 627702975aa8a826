package com.hedai.lending.servicing;

import static com.hedai.lending.servicing.TestLoan.after;
import static com.hedai.lending.servicing.TestLoan.received;
import static com.hedai.lending.servicing.TestLoan.reversed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A loan of 12,000.00 at 12 % in three instalments, of which the first is 4,080.27. */
class LoanBookTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 1);

    @Test
    void payingWhatIsDueSettlesTheInstalment() {
        var state = after(loan(), received("4080.27", FIRST_DUE)).replay(FIRST_DUE);

        assertThat(state.book().due(FIRST_DUE)).isEqualTo(Owed.NOTHING);
        assertThat(state.book().instalments().getFirst().settledOn()).isEqualTo(FIRST_DUE);
        assertThat(state.effects().getFirst().total())
                .isEqualTo(AllocationTest.owed("0.00", "0.00", "120.00", "3960.27"));
    }

    @Test
    void moneyBeyondWhatIsDueGoesToTheNextInstalment() {
        var state = after(loan(), received("4160.27", FIRST_DUE)).replay(FIRST_DUE);

        assertThat(state.surplus()).isEqualTo(Money.ZERO);
        assertThat(state.book().instalments().get(1).paid().interest()).isEqualTo(Money.of("80.00"));
    }

    @Test
    void beingLateIsCountedFromTheDueDateOnceTheGraceIsOver() {
        assertThat(book(FIRST_DUE.plusDays(3)).daysPastDue(FIRST_DUE.plusDays(3)))
                .isZero();
        assertThat(book(FIRST_DUE.plusDays(4)).daysPastDue(FIRST_DUE.plusDays(4)))
                .isEqualTo(4);
    }

    @Test
    void penaltyIsRecognisedDayByDayWithoutRoundingTwice() {
        var daily = book(FIRST_DUE);
        for (int day = 1; day <= 20; day++) {
            daily = daily.accrued(FIRST_DUE.plusDays(day));
        }

        assertThat(daily).isEqualTo(book(FIRST_DUE.plusDays(20)));
        assertThat(daily.unpaid().penalty()).isEqualTo(Money.of("33.20"));
    }

    @Test
    void aPaymentBookedLateCostsNoMoreThanOneBookedInTime() {
        var late = FIRST_DUE.plusDays(20);

        var book = after(loan(), received("4080.27", FIRST_DUE)).replay(late).book();

        assertThat(book.penalty()).isEqualTo(Money.ZERO);
        assertThat(book.due(late)).isEqualTo(Owed.NOTHING);
    }

    @Test
    void moneyThatTurnsOutToHaveComeEarlierFreesWhatWasPaidAsPenalty() {
        var late = FIRST_DUE.plusDays(20);
        var paid = after(loan(), received("33.20", late));
        assertThat(paid.replay(late).book().unpaid().penalty()).isEqualTo(Money.ZERO);

        var state = after(paid, received("4080.27", FIRST_DUE)).replay(late);

        assertThat(state.book().penalty()).isEqualTo(Money.ZERO);
        assertThat(state.book().instalments().get(1).paid().interest()).isEqualTo(Money.of("33.20"));
    }

    @Test
    void aFeeIsDueWithTheNextInstalmentAndAfterTheLastAtOnce() {
        var early = after(loan(), new FeeCharged(FIRST_DUE, Money.of("20.00")));
        var late = after(loan(), new FeeCharged(FIRST_DUE.plusMonths(5), Money.of("20.00")));

        assertThat(early.replay(FIRST_DUE).book().due(FIRST_DUE).fee()).isEqualTo(Money.ZERO);
        assertThat(early.replay(FIRST_DUE).book().due(FIRST_DUE.plusMonths(1)).fee())
                .isEqualTo(Money.of("20.00"));
        assertThat(late.replay(FIRST_DUE.plusMonths(5))
                        .book()
                        .due(FIRST_DUE.plusMonths(5))
                        .fee())
                .isEqualTo(Money.of("20.00"));
    }

    @Test
    void moneyOfAReversedPaymentIsHeldForTheBorrower() {
        var paid = after(loan(), received("4080.27", FIRST_DUE), received("100.00", FIRST_DUE.plusDays(9)));

        var state = reversed(paid, 1).replay(FIRST_DUE.plusDays(9));

        assertThat(state.surplus()).isEqualTo(Money.of("4080.27"));
        assertThat(state.book().instalments().getFirst().paid())
                .isEqualTo(AllocationTest.owed("0.00", "11.72", "88.28", "0.00"));
    }

    @Test
    void nothingCountsFromBeforeTheMoneyWasOut() {
        var early = received("1.00", START.minusDays(1));

        assertThatThrownBy(() -> after(loan(), early)).hasMessageContaining("(expected: 2026-01-01 or later");
    }

    private static LoanBook book(LocalDate day) {
        return loan().replay(day).book();
    }

    private static LoanHistory loan() {
        return new LoanHistory(
                new ServicingTerms(
                        new ArrearsTerms(AnnualRate.of("0.18"), 3),
                        new SettlementTerms(DayCount.THIRTY_360, AnnualRate.of("0")),
                        List.of(OwedPart.values())),
                START,
                ScheduleTerms.monthly(
                        Money.of("12000.00"),
                        AnnualRate.of("0.12"),
                        3,
                        RepaymentMethod.EQUAL_INSTALMENT,
                        DayCount.THIRTY_360,
                        START),
                List.of());
    }
}
