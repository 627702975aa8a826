package com.hedai.lending.servicing;

import static com.hedai.lending.servicing.TestLoan.FIRST_DUE;
import static com.hedai.lending.servicing.TestLoan.VALUE;
import static com.hedai.lending.servicing.TestLoan.after;
import static com.hedai.lending.servicing.TestLoan.loan;
import static com.hedai.lending.servicing.TestLoan.payoff;
import static com.hedai.lending.servicing.TestLoan.plan;
import static com.hedai.lending.servicing.TestLoan.received;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
import com.hedai.lending.servicing.LoanEvent.Waived;
import com.hedai.lending.servicing.LoanEvent.WrittenOff;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 12,000.00 at 10.8 % over 12 months, 30/360: instalments of 1,059.46, the first with 108.00 of interest. */
class LoanChangesTest {
    private static final LocalDate HALF_A_MONTH = VALUE.plusDays(15);

    @Test
    void payingEarlyLowersTheInstalments() {
        var book = after(loan(), received("4059.46", FIRST_DUE, Excess.LOWER_INSTALMENTS))
                .replay(FIRST_DUE)
                .book();

        assertThat(plan(book).subList(0, 3))
                .containsExactly(
                        "2026-12-22 108.00 951.46",
                        // 3,000.00 of it is paid; 771.79 altogether is left to pay
                        "2027-01-22 72.44 3699.35",
                        "2027-02-22 66.14 705.65");
        assertThat(book.instalments()).hasSize(12);
        assertThat(book.instalments().get(1).unpaid().total()).isEqualTo(Money.of("771.79"));
    }

    @Test
    void payingEarlyMayLeaveFewerInstalmentsInstead() {
        var book = after(loan(), received("4059.46", FIRST_DUE, Excess.FEWER_INSTALMENTS))
                .replay(FIRST_DUE)
                .book();

        assertThat(book.instalments()).hasSize(9);
        assertThat(book.instalments().get(1).unpaid().total()).isEqualTo(Money.of("1059.46"));
        assertThat(book.instalments().getLast().unpaid().total()).isEqualTo(Money.of("958.55"));
    }

    @Test
    void interestUntilThenStaysAsItRan() {
        var book = after(loan(), received("3000.00", HALF_A_MONTH, Excess.LOWER_INSTALMENTS))
                .replay(HALF_A_MONTH)
                .book();

        assertThat(plan(book).getFirst()).isEqualTo("2026-12-22 94.50 3713.60");
        assertThat(book.instalments().getFirst().unpaid().total()).isEqualTo(Money.of("808.10"));
        assertThat(book.interestAccrued(HALF_A_MONTH)).isEqualTo(Money.of("54.00"));
    }

    @Test
    void aPartOfEarlyMoneyIsTheFeeForIt() {
        var state = after(
                        loan(RepaymentMethod.EQUAL_INSTALMENT, DayCount.THIRTY_360, "0.01"),
                        received("3030.00", FIRST_DUE.minusDays(1), Excess.LOWER_INSTALMENTS))
                .replay(FIRST_DUE);

        assertThat(state.effects().getFirst().total())
                .isEqualTo(AllocationTest.owed("30.00", "0.00", "0.00", "3000.00"));
        assertThat(state.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void moneyPaidAheadCountsAsPrincipalOnceThePlanChanges() {
        var book = after(
                        loan(), received("2118.92", VALUE), received("1000.00", HALF_A_MONTH, Excess.LOWER_INSTALMENTS))
                .replay(HALF_A_MONTH)
                .book();

        assertThat(book.unpaid().principal())
                .isEqualTo(Money.of("12000.00")
                        .minus(book.principalRepaid().values().stream().reduce(Money.ZERO, Money::plus)));
        assertThat(payoff(
                        after(
                                loan(),
                                received("2118.92", VALUE),
                                received("1000.00", HALF_A_MONTH, Excess.LOWER_INSTALMENTS)),
                        HALF_A_MONTH))
                .isEqualTo("8935.08");
    }

    @Test
    void whatIsWaivedIsOwedNoMore() {
        var late = FIRST_DUE.plusDays(30);
        var waived = new Waived(late, AllocationTest.owed("0.00", "5.00", "8.00", "0.00"));

        var book = after(loan(), waived).replay(late).book();

        assertThat(book.due(late)).isEqualTo(AllocationTest.owed("0.00", "6.40", "100.00", "951.46"));
        assertThat(after(loan(), waived).replay(late.plusDays(1)).book().penalty())
                .isEqualTo(Money.of("6.82"));
    }

    @Test
    void noMoreIsWaivedThanIsOwedOnThatDay() {
        var waived = new Waived(FIRST_DUE, AllocationTest.owed("9.00", "5.00", "200.00", "0.00"));

        assertThat(after(loan(), waived).replay(FIRST_DUE).book().due(FIRST_DUE))
                .isEqualTo(AllocationTest.owed("0.00", "0.00", "0.00", "951.46"));
    }

    @Test
    void pausedDaysBearNothing() {
        var paused = after(loan(), new Paused(HALF_A_MONTH, FIRST_DUE.plusDays(10)));
        var late = FIRST_DUE.plusDays(20);

        assertThat(plan(paused.replay(late).book()).getFirst()).isEqualTo("2026-12-22 54.00 951.46");
        assertThat(paused.replay(late).book().interestAccrued(FIRST_DUE.plusDays(10)))
                .isEqualTo(Money.of("54.00"));
        // twenty days late, of which three are free and seven more are paused
        assertThat(paused.replay(late).book().penalty()).isEqualTo(Money.of("4.22"));
    }

    @Test
    void pausesThatTouchAreOne() {
        var twice = after(
                loan(),
                new Paused(HALF_A_MONTH, FIRST_DUE),
                new Paused(HALF_A_MONTH.plusDays(3), FIRST_DUE.plusDays(10)));

        assertThat(twice.replay(FIRST_DUE).book())
                .isEqualTo(after(loan(), new Paused(HALF_A_MONTH, FIRST_DUE.plusDays(10)))
                        .replay(FIRST_DUE)
                        .book());
    }

    @Test
    void anotherRateCountsFromItsDay() {
        var book = after(loan(), new RateChanged(HALF_A_MONTH, AnnualRate.of("0.072")))
                .replay(FIRST_DUE)
                .book();

        assertThat(plan(book).getFirst()).isEqualTo("2026-12-22 90.00 967.43");
        assertThat(book.instalments().get(1).unpaid().total()).isEqualTo(Money.of("1039.43"));
    }

    @Test
    void whoHasMoreDaysIsLateLater() {
        var extended = after(loan(), new Extended(FIRST_DUE, FIRST_DUE, FIRST_DUE.plusDays(3)));

        assertThat(extended.replay(FIRST_DUE.plusDays(6)).book().daysPastDue(FIRST_DUE.plusDays(6)))
                .isZero();
        assertThat(extended.replay(FIRST_DUE.plusDays(7)).book().penalty()).isEqualTo(Money.of("0.42"));
        assertThat(plan(extended.replay(FIRST_DUE).book()).subList(0, 2))
                .containsExactly("2026-12-25 108.00 951.46", "2027-01-22 99.44 960.02");
    }

    @Test
    void aDayThatIsTakenIsNoDayToExtendTo() {
        var history = after(loan(), new Extended(FIRST_DUE, FIRST_DUE, FIRST_DUE.plusMonths(1)));

        assertThat(history.replay(FIRST_DUE).book())
                .isEqualTo(loan().replay(FIRST_DUE).book());
    }

    @Test
    void newTermsTakeUpWhatIsOverdue() {
        var on = FIRST_DUE.plusMonths(1);
        var terms = new Rescheduled(
                on, on.plusMonths(1), 24, 0, RepaymentMethod.EQUAL_INSTALMENT, AnnualRate.of("0.108"), 3);

        var book = after(loan(), terms).replay(on).book();

        assertThat(book.daysPastDue(on.plusDays(20))).isZero();
        assertThat(book.due(on)).isEqualTo(Owed.NOTHING);
        assertThat(book.instalments()).hasSize(26);
        // 207.44 of interest and 11.82 of penalty are spread over three
        assertThat(book.instalments().get(2).unpaid())
                .isEqualTo(AllocationTest.owed("0.00", "3.94", "177.14", "450.18"));
        assertThat(book.instalments().get(4).owed().interest()).isEqualTo(Money.of("169.02"));
        assertThat(book.instalments().get(5).unpaid().total()).isEqualTo(Money.of("558.18"));
        assertThat(book.unpaid().principal()).isEqualTo(Money.of("12000.00"));
    }

    @Test
    void aTerminatedLoanIsDueAtOnceAndBearsNoMoreInterest() {
        var book = after(loan(), new Terminated(HALF_A_MONTH))
                .replay(FIRST_DUE.plusMonths(2))
                .book();

        assertThat(plan(book)).containsExactly("2026-12-07 54.00 12000.00");
        assertThat(book.daysPastDue(FIRST_DUE)).isEqualTo(15);
        assertThat(after(loan(), new Terminated(HALF_A_MONTH))
                        .replay(FIRST_DUE)
                        .book()
                        .penalty())
                .isEqualTo(Money.of("63.91"));
    }

    @Test
    void whatIsWrittenOffGrowsNoMoreAndIsStillPaidOff() {
        var late = FIRST_DUE.plusDays(100);
        var written = after(loan(), new WrittenOff(late));
        var claim = written.replay(late).book().unpaid();

        assertThat(written.replay(late.plusDays(300)).book().unpaid()).isEqualTo(claim);
        assertThat(after(written, new FeeCharged(late.plusDays(1), Money.of("9.00")))
                        .replay(late.plusDays(2))
                        .book()
                        .unpaid())
                .isEqualTo(claim);
        var recovered = after(written, received(claim.total().toString(), late.plusDays(50)))
                .replay(late.plusDays(50));
        assertThat(recovered.book().isSettled()).isTrue();
        assertThat(recovered.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void whoOnlyHasMoreTimeIsPlannedNoMore() {
        var secondDue = FIRST_DUE.plusMonths(1);
        var history = after(
                loan(),
                received("1059.46", FIRST_DUE),
                new RateChanged(secondDue, AnnualRate.of("0.072")),
                new Extended(secondDue.plusDays(1), secondDue, secondDue.plusDays(3)));
        var before = history.replay(secondDue.plusDays(2)).book();

        var again = after(history, new RateChanged(secondDue.plusDays(2), AnnualRate.of("0.072")))
                .replay(secondDue.plusDays(2))
                .book();

        assertThat(plan(again)).isEqualTo(plan(before));
    }

    @Test
    void aTerminatedLoanStaysTerminated() {
        var terminated = after(
                loan(),
                new Terminated(HALF_A_MONTH),
                new Extended(HALF_A_MONTH, HALF_A_MONTH, HALF_A_MONTH.plusDays(3)));

        var book = after(
                        terminated,
                        new RateChanged(HALF_A_MONTH.plusDays(1), AnnualRate.of("0.05")),
                        received("100.00", HALF_A_MONTH.plusDays(1), Excess.LOWER_INSTALMENTS))
                .replay(HALF_A_MONTH.plusDays(1))
                .book();

        assertThat(plan(book)).containsExactly("2026-12-10 54.00 12000.00");
        assertThat(book.unpaid()).isEqualTo(AllocationTest.owed("0.00", "0.00", "0.00", "11954.00"));
    }

    @Test
    void aStudentMayPayBeforeTheStudiesEnd() {
        var on = VALUE.plusDays(20);

        var book = after(TestLoan.studentLoan(), received("2000.00", on, Excess.LOWER_INSTALMENTS))
                .replay(on)
                .book();

        assertThat(book.unpaid().principal()).isEqualTo(Money.of("10000.00"));
        assertThat(book.payoff(on).total()).isEqualTo(Money.of("10000.00"));
        assertThat(book.instalments().getFirst().owed().interest()).isEqualTo(Money.of("90.00"));
    }

    @Test
    void theBalanceIsExplainedWithItsRules() {
        var day = FIRST_DUE.plusDays(10);

        var explanation =
                after(loan(), received("500.00", FIRST_DUE.plusDays(5))).explain(day);

        assertThat(explanation.reasons().stream()
                        .map(reason -> reason.part() + " " + reason.rule() + " " + reason.from() + " " + reason.to()
                                + " " + reason.base() + " " + reason.amount()))
                .containsExactlyInAnyOrder(
                        "PRINCIPAL DISBURSED 2026-11-22 2026-11-22 0.00 12000.00",
                        "INTEREST INTEREST 2026-11-22 2026-12-22 12000.00 108.00",
                        "INTEREST INTEREST 2026-12-22 2027-01-01 11048.54 32.08",
                        "PENALTY PENALTY 2026-12-25 2026-12-27 951.46 0.84",
                        "PENALTY PAID 2026-12-27 2026-12-27 0.00 -0.84",
                        "INTEREST PAID 2026-12-27 2026-12-27 0.00 -108.00",
                        "PRINCIPAL PAID 2026-12-27 2026-12-27 0.00 -391.16",
                        "PENALTY PENALTY 2026-12-27 2027-01-01 560.30 1.25");
        assertThat(explanation.owed()).isEqualTo(AllocationTest.owed("0.00", "1.25", "32.08", "11608.84"));
    }
}
