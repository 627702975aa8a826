package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.loan.product.OwedPart;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoanBookTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 1);
    private static final List<OwedPart> ORDER = List.of(OwedPart.values());

    @Test
    void payingWhatIsDueSettlesTheInstalment() {
        var repaid = book().repay(Money.of("4080.27"), FIRST_DUE, FIRST_DUE, ORDER);

        assertThat(repaid.book().due(FIRST_DUE)).isEqualTo(Owed.NOTHING);
        assertThat(repaid.book().instalments().getFirst().settledOn()).isEqualTo(FIRST_DUE);
        assertThat(repaid.allocation().total()).isEqualTo(AllocationTest.owed("0.00", "0.00", "120.00", "3960.27"));
    }

    @Test
    void aSurplusGoesToTheNextInstalment() {
        var repaid = book().repay(Money.of("4160.27"), FIRST_DUE, FIRST_DUE, ORDER);

        assertThat(repaid.allocation().surplus()).isEqualTo(Money.ZERO);
        assertThat(repaid.book().instalments().get(1).interestPaid()).isEqualTo(Money.of("80.00"));
    }

    @Test
    void beingLateIsCountedFromTheDueDateOnceTheGraceIsOver() {
        assertThat(book().daysPastDue(FIRST_DUE.plusDays(3))).isZero();
        assertThat(book().daysPastDue(FIRST_DUE.plusDays(4))).isEqualTo(4);
    }

    @Test
    void penaltyIsRecognisedDayByDayWithoutRoundingTwice() {
        var daily = book();
        for (int day = 1; day <= 20; day++) {
            daily = daily.accrued(FIRST_DUE.plusDays(day));
        }

        assertThat(daily).isEqualTo(book().accrued(FIRST_DUE.plusDays(20)));
        assertThat(daily.unpaid().penalty()).isEqualTo(Money.of("33.20"));
    }

    @Test
    void aPaymentBookedLateCostsNoMoreThanOneBookedInTime() {
        var accrued = book().accrued(FIRST_DUE.plusDays(20));

        var repaid = accrued.repay(Money.of("4080.27"), FIRST_DUE, FIRST_DUE.plusDays(20), ORDER);

        assertThat(repaid.penaltyChange()).isEqualTo(Money.of("-33.20"));
        assertThat(repaid.book().due(FIRST_DUE.plusDays(20))).isEqualTo(Owed.NOTHING);
    }

    @Test
    void penaltyThatWasPaidStaysPaid() {
        var late = FIRST_DUE.plusDays(20);
        var paid =
                book().accrued(late).repay(Money.of("33.20"), late, late, ORDER).book();

        var repaid = paid.repay(Money.of("4080.27"), FIRST_DUE, late, ORDER);

        assertThat(repaid.book().instalments().getFirst().penalty()).isEqualTo(Money.of("33.20"));
        assertThat(repaid.book().due(late)).isEqualTo(Owed.NOTHING);
    }

    @Property(tries = 300)
    void noFenIsLostOrMade(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 600_000) Long> amounts,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 0, max = 120) Integer> days) {
        var book = book();
        var asked = book.unpaid().total();
        var paid = Money.ZERO;
        var surplus = Money.ZERO;
        var penalty = Money.ZERO;
        var accruedTo = START;
        for (int i = 0; i < amounts.size(); i++) {
            var amount = Money.of(java.math.BigDecimal.valueOf(amounts.get(i), 2));
            var valueOn = START.plusDays(days.get(i));
            accruedTo = valueOn.isAfter(accruedTo) ? valueOn : accruedTo;

            var repaid = book.repay(amount, valueOn, accruedTo, ORDER);

            assertThat(repaid.allocation()
                            .total()
                            .total()
                            .plus(repaid.allocation().surplus()))
                    .isEqualTo(amount);
            paid = paid.plus(repaid.allocation().total().total());
            surplus = surplus.plus(repaid.allocation().surplus());
            penalty = penalty.plus(repaid.penaltyChange());
            book = repaid.book();
        }
        assertThat(book.unpaid().total()).isEqualTo(asked.plus(penalty).minus(paid));
        assertThat(surplus.isPositive() && !book.isSettled()).isFalse();
    }

    private static LoanBook book() {
        var schedule = Schedules.of(ScheduleTerms.monthly(
                Money.of("12000.00"),
                AnnualRate.of("0.12"),
                3,
                RepaymentMethod.EQUAL_INSTALMENT,
                DayCount.THIRTY_360,
                START));
        var loanId = new UUID(0, 1);
        return new LoanBook(
                new ArrearsTerms(AnnualRate.of("0.18"), 3),
                schedule.instalments().stream()
                        .map(instalment -> LoanInstalment.of(loanId, instalment))
                        .toList(),
                List.of());
    }
}
