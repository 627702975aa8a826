package com.hedai.lending.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.account.Event.Drawdown;
import com.hedai.lending.account.Event.Payment;
import com.hedai.lending.account.Event.Settlement;
import com.hedai.lending.account.Recalculation.Interest;
import com.hedai.lending.account.Recalculation.Prepayment;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.lending.schedule.Timetable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AccountPropertiesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    /** A day some time after the start, and an amount. */
    record Receipt(int day, long fen) {}

    @Property(tries = 300)
    void withoutPaymentsALevelledAccountIsItsSchedule(
            @ForAll @IntRange(min = 100, max = 100_000_000) int fen,
            @ForAll @IntRange(max = 3600) int basisPoints,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll DayCount dayCount) {
        var principal = Money.of(BigDecimal.valueOf(fen, 2));
        var terms = terms(basisPoints, months, dayCount, InstalmentRule.LEVELLED, Interest.SCHEDULED);
        var scheduled = Schedules.of(new ScheduleTerms(
                principal,
                terms.rate(),
                START,
                new Timetable(months, Frequency.MONTHLY, START, MonthEnd.LAST_DAY_OF_MONTH),
                dayCount,
                RepaymentMethod.EQUAL_INSTALMENT,
                Grace.NONE,
                RoundingMode.HALF_EVEN));

        var account = Account.replay(terms, List.of(new Drawdown(START, principal)), START);

        assertThat(account.instalments().stream()
                        .map(line -> line.dueOn() + " " + line.principal() + " " + line.interest()))
                .containsExactlyElementsOf(scheduled.instalments().stream()
                        .map(line -> line.dueOn() + " " + line.principal() + " " + line.interest())
                        .toList());
    }

    @Property(tries = 400)
    void noFenIsLostOrMadeWhateverIsPaidAndWhen(
            @ForAll("receipts") @Size(max = 6) List<Receipt> receipts,
            @ForAll InstalmentRule rule,
            @ForAll Interest interest,
            @ForAll Surplus surplus,
            @ForAll @IntRange(max = 2400) int basisPoints) {
        Assume.that(rule == InstalmentRule.LEVELLED
                || interest == Interest.SCHEDULED
                || surplus == Surplus.NEXT_INSTALMENT);
        var principal = Money.of(10_000);
        var events = new ArrayList<Event>();
        events.add(new Drawdown(START, principal));
        receipts.forEach(receipt -> events.add(
                new Payment(START.plusDays(receipt.day()), Money.of(BigDecimal.valueOf(receipt.fen(), 2)), surplus)));

        var account = Account.replay(
                terms(basisPoints, 12, DayCount.ACTUAL_365, rule, interest), events, START.plusDays(500));

        for (var posting : account.postings()) {
            if (posting.kind() == Posting.Kind.PAYMENT) {
                assertThat(posting.principal().plus(posting.interest()).plus(posting.surplus()))
                        .isEqualTo(posting.amount());
            }
        }
        assertThat(account.total(AccountInstalment::principalPaid))
                .isEqualTo(Money.sum(
                        account.postings().stream().map(Posting::principal).toList()));
        assertThat(account.total(AccountInstalment::principal)).isEqualTo(principal);
        for (var line : account.instalments()) {
            assertThat(line.principal().isNegative()).isFalse();
            assertThat(line.interest().isNegative()).isFalse();
            assertThat(line.outstanding().isNegative()).isFalse();
        }
    }

    @Property(tries = 300)
    void aSettlementLeavesNothingOnAnyDay(
            @ForAll @IntRange(max = 500) int day,
            @ForAll("receipts") @Size(max = 3) List<Receipt> receipts,
            @ForAll InstalmentRule rule,
            @ForAll Interest interest) {
        var events = new ArrayList<Event>();
        events.add(new Drawdown(START, Money.of(10_000)));
        receipts.stream()
                .filter(receipt -> receipt.day() <= day)
                .forEach(receipt -> events.add(new Payment(
                        START.plusDays(receipt.day()),
                        Money.of(BigDecimal.valueOf(receipt.fen(), 2)),
                        Surplus.NEXT_INSTALMENT)));
        events.add(new Settlement(START.plusDays(day)));

        var account = Account.replay(terms(1000, 12, DayCount.ACTUAL_365, rule, interest), events, START.plusDays(day));

        assertThat(account.outstanding()).isEqualTo(Money.ZERO);
        assertThat(account.isSettled()).isTrue();
    }

    @Property(tries = 200)
    void theOrderInWhichEventsBecomeKnownDoesNotMatter(
            @ForAll("receipts") @Size(min = 2, max = 5) List<Receipt> receipts, @ForAll InstalmentRule rule) {
        var events = new ArrayList<Event>();
        events.add(new Drawdown(START, Money.of(10_000)));
        receipts.stream()
                .map(Receipt::day)
                .distinct()
                .forEach(day -> events.add(new Payment(START.plusDays(day), Money.of(500), Surplus.NEXT_INSTALMENT)));
        var terms = terms(1000, 12, DayCount.ACTUAL_365, rule, Interest.DAILY);

        var known = Account.replay(terms, events, START.plusDays(500));

        assertThat(Account.replay(terms, events.reversed(), START.plusDays(500)))
                .isEqualTo(known);
    }

    @Provide
    Arbitrary<List<Receipt>> receipts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 450),
                        Arbitraries.longs().between(1, 1_500_000))
                .as(Receipt::new)
                .list()
                .ofMaxSize(6);
    }

    private static AccountTerms terms(
            int basisPoints, int months, DayCount dayCount, InstalmentRule rule, Interest interest) {
        return new AccountTerms(
                AnnualRate.of(BigDecimal.valueOf(basisPoints, 4).toPlainString()),
                months,
                Frequency.MONTHLY,
                MonthEnd.LAST_DAY_OF_MONTH,
                dayCount,
                InterestMethod.EQUAL_INSTALMENT,
                Grace.NONE,
                rule,
                BigDecimal.ZERO,
                0,
                false,
                new Recalculation(interest, true, Prepayment.LOWER_INSTALMENTS, Recalculation.Settlement.TO_THE_DAY),
                Allocation.INTEREST_FIRST,
                RoundingMode.HALF_EVEN);
    }
}
