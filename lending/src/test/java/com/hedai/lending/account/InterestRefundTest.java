package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.InterestRefund;
import com.hedai.lending.account.Event.Refund;
import com.hedai.lending.account.Posting.Kind;
import com.hedai.lending.schedule.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 1,000.00 at 12 % a year, interest by days of a year of 360: 0.3333 a day. */
class InterestRefundTest {
    @Test
    void interestOnGoodsThatWereReturnedIsGivenBack() {
        assertThat(amounts(returned(loan().daily(), "2026-03-16", "600.00")))
                .containsExactly("1000.00", "600.00", "3.00");
    }

    @Test
    void aLoanWhoseGoodsAllCameBackCostsNothing() {
        var state = returned(loan().daily(), "2026-03-16", "1000.00").state();

        assertThat(state.postings().getLast().amount()).isEqualTo(Money.of("5.00"));
        assertThat(state.isSettled()).isTrue();
        assertThat(state.surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasGivenBackBeforeIsNotGivenBackAgain() {
        var story = returned(loan().daily(), "2026-03-16", "600.00");

        var state = returned(story, "2026-03-25", "400.00").state();

        assertThat(state.isSettled()).isTrue();
        assertThat(credited(state)).isEqualTo(Money.of("1000.00").plus(state.total(AccountInstalment::interest)));
    }

    @Test
    void aRefundOnTheDayOfTheDrawdownHasBorneNothing() {
        assertThat(amounts(returned(loan().daily(), "2026-03-01", "600.00")))
                .containsExactly("1000.00", "600.00", "0.00");
    }

    /** Five days of 1,000.00 and ten of 701.67: of the payment of 300.00 interest takes 1.67. */
    @Test
    void aPaymentThatBecomesKnownLaterMakesItLess() {
        var state = returned(loan().daily(), "2026-03-16", "1000.00")
                .paid("2026-03-06", "300.00")
                .state();

        assertThat(state.postings().getLast().amount()).isEqualTo(Money.of("4.01"));
        assertThat(state.surplus()).isEqualTo(Money.of("300.00"));
    }

    /** Fifteen days of 1,000.00 and six of 600.00. */
    @Test
    void moneyDrawnLaterBoreInterestForFewerDays() {
        var story = loan().daily().drawn("2026-03-10", "600.00");

        assertThat(returned(story, "2026-03-16", "1600.00")
                        .state()
                        .postings()
                        .getLast()
                        .amount())
                .isEqualTo(Money.of("6.20"));
    }

    @Test
    void interestAsScheduledIsNotGivenBack() {
        var story = returned(loan(), "2026-03-16", "600.00");

        assertThatThrownBy(story::state)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interest refund: on 2026-03-16 (expected: only with LEVELLED and DAILY)");
    }

    private static Story loan() {
        return Story.levelled()
                .instalments(1)
                .dayCount(DayCount.ACTUAL_360)
                .interestFirst()
                .drawn("2026-03-01", "1000.00");
    }

    private static Story returned(Story story, String on, String amount) {
        var day = LocalDate.parse(on);
        return story.happened(new Refund(day, Money.of(amount), Surplus.NEXT_INSTALMENT))
                .happened(new InterestRefund(day, Surplus.NEXT_INSTALMENT));
    }

    private static List<String> amounts(Story story) {
        return story.state().postings().stream()
                .map(posting -> posting.amount().toString())
                .toList();
    }

    private static Money credited(AccountState state) {
        return Money.sum(state.postings().stream()
                .filter(posting -> posting.kind() != Kind.DRAWDOWN)
                .map(Posting::amount)
                .toList());
    }
}
