package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.InterestRefund;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.Refund;
import com.hedai.lending.account.Posting.Kind;
import com.hedai.lending.account.Recalculation.Interest;
import com.hedai.lending.account.Recalculation.Prepayment;
import com.hedai.lending.account.Recalculation.Settlement;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 1,000.00 at 12 % a year, interest by days of a year of 360: 0.3333 a day. */
class InterestRefundTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final Recalculation BY_DAY =
            new Recalculation(Interest.DAILY, true, Prepayment.LAST_INSTALMENT, Settlement.TO_THE_DAY);

    @Test
    void interestOnGoodsThatWereReturnedIsGivenBack() {
        var state = replay(BY_DAY, drawn("1000.00"), refund(15, "600.00"), interest(15));

        assertThat(amounts(state)).isEqualTo(List.of("1000.00", "600.00", "3.00"));
    }

    @Test
    void aLoanWhoseGoodsAllCameBackCostsNothing() {
        var state = replay(BY_DAY, drawn("1000.00"), refund(15, "1000.00"), interest(15));

        assertThat(amounts(state)).isEqualTo(List.of("1000.00", "1000.00", "5.00"));
        assertThat(state.isSettled()).isTrue();
        assertThat(state.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasGivenBackBeforeIsNotGivenBackAgain() {
        var state = replay(
                BY_DAY, drawn("1000.00"), refund(15, "600.00"), interest(15), refund(24, "400.00"), interest(24));

        assertThat(state.postings().getLast().kind()).isEqualTo(Kind.INTEREST_REFUND);
        assertThat(state.isSettled()).isTrue();
        assertThat(paidBy(state, Kind.REFUND, Kind.INTEREST_REFUND))
                .isEqualTo(Money.of("1000.00").plus(state.total(AccountInstalment::interest)));
    }

    @Test
    void aRefundOnTheDayOfTheDrawdownHasBorneNothing() {
        var state = replay(BY_DAY, drawn("1000.00"), refund(0, "600.00"), interest(0));

        assertThat(amounts(state)).isEqualTo(List.of("1000.00", "600.00", "0.00"));
    }

    /** Five days of 1,000.00 and ten of 701.67, of the payment of 300.00 interest takes 1.67. */
    @Test
    void aPaymentThatBecomesKnownLaterMakesItLess() {
        var before = replay(BY_DAY, drawn("1000.00"), refund(15, "1000.00"), interest(15));
        var after = replay(
                BY_DAY,
                drawn("1000.00"),
                refund(15, "1000.00"),
                interest(15),
                new Payment(START.plusDays(5), Money.of("300.00"), Surplus.NEXT_INSTALMENT));

        assertThat(before.postings().getLast().amount()).isEqualTo(Money.of("5.00"));
        assertThat(after.postings().getLast().amount()).isEqualTo(Money.of("4.01"));
        assertThat(after.surplus()).isEqualTo(Money.of("300.00"));
    }

    @Test
    void moneyDrawnLaterBoreInterestForFewerDays() {
        var state = replay(
                BY_DAY,
                drawn("400.00"),
                new Drawdown(START.plusDays(9), Money.of("600.00")),
                refund(15, "1000.00"),
                interest(15));

        assertThat(state.postings().getLast().amount()).isEqualTo(Money.of("3.20"));
    }

    @Test
    void interestAsScheduledIsNotGivenBack() {
        assertThatThrownBy(() -> replay(Recalculation.NONE, drawn("1000.00"), refund(15, "600.00"), interest(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interest refund: on 2026-03-16 (expected: only with LEVELLED and DAILY)");
    }

    private static AccountState replay(Recalculation recalculation, Event... events) {
        var terms = new AccountTerms(
                AnnualRate.ofPercent("12"),
                1,
                Frequency.MONTHLY,
                MonthEnd.LAST_DAY_OF_MONTH,
                DayCount.ACTUAL_360,
                InterestMethod.EQUAL_INSTALMENT,
                Grace.NONE,
                InstalmentRule.LEVELLED,
                BigDecimal.ZERO,
                0,
                false,
                recalculation,
                Allocation.INTEREST_FIRST,
                RoundingMode.HALF_UP);
        return Account.replay(terms, List.of(events), START.plusDays(25));
    }

    private static Event drawn(String amount) {
        return new Drawdown(START, Money.of(amount));
    }

    private static Event refund(int days, String amount) {
        return new Refund(START.plusDays(days), Money.of(amount), Surplus.NEXT_INSTALMENT);
    }

    private static Event interest(int days) {
        return new InterestRefund(START.plusDays(days), Surplus.NEXT_INSTALMENT);
    }

    private static List<String> amounts(AccountState state) {
        return state.postings().stream()
                .map(posting -> posting.amount().toString())
                .toList();
    }

    private static Money paidBy(AccountState state, Kind... kinds) {
        return Money.sum(state.postings().stream()
                .filter(posting -> List.of(kinds).contains(posting.kind()))
                .map(Posting::amount)
                .toList());
    }
}
