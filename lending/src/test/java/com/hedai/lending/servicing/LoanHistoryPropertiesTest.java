package com.hedai.lending.servicing;

import static com.hedai.lending.servicing.TestLoan.VALUE;
import static com.hedai.lending.servicing.TestLoan.after;
import static com.hedai.lending.servicing.TestLoan.loan;
import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.servicing.ArrearsTerms.PrincipalPayment;
import com.hedai.lending.servicing.LoanEvent.Extended;
import com.hedai.lending.servicing.LoanEvent.FeeCharged;
import com.hedai.lending.servicing.LoanEvent.Paused;
import com.hedai.lending.servicing.LoanEvent.RateChanged;
import com.hedai.lending.servicing.LoanEvent.Received;
import com.hedai.lending.servicing.LoanEvent.Rescheduled;
import com.hedai.lending.servicing.LoanEvent.Terminated;
import com.hedai.lending.servicing.LoanEvent.Waived;
import com.hedai.lending.servicing.LoanEvent.WrittenOff;
import com.hedai.lending.servicing.LoanHistory.Entry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every loan, whatever happens to it and in which order it is told. */
class LoanHistoryPropertiesTest {
    private static final int LAST_DAY = 600;

    @Property(tries = 1500)
    void everyFenHasItsPlaceAndItsReason(
            @ForAll RepaymentMethod method,
            @ForAll DayCount dayCount,
            @ForAll("fees") String fee,
            @ForAll("events") @Size(max = 9) List<LoanEvent> events,
            @ForAll @IntRange(max = LAST_DAY) int days) {
        isSound(after(loan(method, dayCount, fee), events.toArray(LoanEvent[]::new)), VALUE.plusDays(days));
    }

    /** Also where another bears the interest at first. */
    @Property(tries = 300)
    void everyFenOfAStudentLoanHasItsPlaceAndItsReason(
            @ForAll("events") @Size(max = 7) List<LoanEvent> events, @ForAll @IntRange(max = LAST_DAY) int days) {
        isSound(after(TestLoan.studentLoan(), events.toArray(LoanEvent[]::new)), VALUE.plusDays(days));
    }

    private static void isSound(LoanHistory history, LocalDate day) {
        var state = history.replay(day);
        var book = state.book();
        assertThat(Money.sum(book.instalments().stream()
                        .map(each -> each.owed().principal())
                        .toList()))
                .isEqualTo(Money.of("12000.00"));
        assertThat(book.instalments()).allSatisfy(LoanHistoryPropertiesTest::isSound);
        assertThat(state.surplus()).isGreaterThanOrEqualTo(Money.ZERO);
        principalIsRemembered(book);
        isExplained(history.explain(day), book, day);
    }

    /** What bookings change adds up to what is true in the end, also when money is reported late. */
    @Property(tries = 500)
    void bookingInAnyOrderComesToTheSame(
            @ForAll RepaymentMethod method, @ForAll("events") @Size(min = 2, max = 7) List<LoanEvent> events) {
        var end = VALUE.plusDays(LAST_DAY);
        var history = loan(method, DayCount.ACTUAL_365, "0");
        var paid = new HashMap<Integer, Owed>();
        var before = history.replay(end);
        for (var event : events) {
            history = history.with(new Entry(history.entries().size() + 1, event, false));
            var state = history.replay(end);
            var received = event instanceof Received money ? money.amount() : Money.ZERO;
            var booked = Effect.between(0, before.book(), state.book(), received);
            booked.shares().forEach((number, share) -> paid.merge(number, share, Owed::plus));
            assertThat(before.surplus().plus(booked.surplus())).isEqualTo(state.surplus());
            before = state;
        }
        paid.values().removeIf(Owed.NOTHING::equals);
        var truth = new HashMap<Integer, Owed>();
        before.book().instalments().forEach(each -> truth.put(each.number(), each.paid()));
        truth.values().removeIf(Owed.NOTHING::equals);
        assertThat(paid).isEqualTo(truth);
    }

    /** What was reversed left nothing but its money. */
    @Property(tries = 300)
    void aReversedEventWasNever(
            @ForAll RepaymentMethod method, @ForAll("events") @Size(min = 1, max = 6) List<LoanEvent> events) {
        var end = VALUE.plusDays(LAST_DAY);
        var history = after(loan(method, DayCount.THIRTY_360, "0"), events.toArray(LoanEvent[]::new));
        var without = history.withEntries(history.entries().subList(1, events.size()));

        var reversed = TestLoan.reversed(history, 1).replay(end);

        var held = events.getFirst() instanceof Received money ? money.amount() : Money.ZERO;
        assertThat(reversed.book()).isEqualTo(without.replay(end).book());
        assertThat(reversed.surplus()).isEqualTo(without.replay(end).surplus().plus(held));
    }

    private static void isSound(LoanInstalment instalment) {
        for (var part : List.of(OwedPart.FEE, OwedPart.PENALTY, OwedPart.PRINCIPAL)) {
            assertThat(instalment.paid().of(part)).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(instalment.unpaid().of(part)).isGreaterThanOrEqualTo(Money.ZERO);
        }
        assertThat(instalment.unpaid().interest()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    private static void principalIsRemembered(LoanBook book) {
        for (var instalment : book.instalments()) {
            assertThat(Money.sum(book.paymentsOf(instalment).stream()
                            .map(PrincipalPayment::amount)
                            .toList()))
                    .isEqualTo(instalment.paid().principal());
        }
    }

    private static void isExplained(Explanation explanation, LoanBook book, LocalDate day) {
        for (var part : OwedPart.values()) {
            assertThat(Money.sum(explanation.reasons().stream()
                            .filter(reason -> reason.part() == part)
                            .map(Explanation.Reason::amount)
                            .toList()))
                    .as(part.name())
                    .isEqualTo(explanation.owed().of(part));
        }
        assertThat(explanation.owed().principal()).isEqualTo(book.unpaid().principal());
        assertThat(explanation.owed().interest().minus(book.interestAccrued(day)))
                .isEqualTo(book.unpaid().interest().minus(book.owed().interest()));
    }

    @Provide
    Arbitrary<String> fees() {
        return Arbitraries.of("0", "0.01");
    }

    @Provide
    Arbitrary<List<LoanEvent>> events() {
        var days = Arbitraries.integers().between(0, LAST_DAY).map(VALUE::plusDays);
        var amounts = Arbitraries.longs().between(1, 400_000).map(Money::ofFen);
        var some = Arbitraries.integers().between(1, 40);
        var received = Combinators.combine(days, amounts, Arbitraries.of(Excess.class))
                .as((on, amount, excess) -> (LoanEvent) new Received(on, amount, excess));
        var rest = Arbitraries.oneOf(
                Combinators.combine(days, amounts).as((on, amount) -> (LoanEvent) new FeeCharged(on, amount)),
                Combinators.combine(days, amounts)
                        .as((on, most) -> new Waived(on, new Owed(most, most, most, Money.ZERO))),
                Combinators.combine(days, some).as((on, length) -> new Paused(on, on.plusDays(length))),
                Combinators.combine(days, some)
                        .as((on, percent) -> new RateChanged(on, AnnualRate.of("0." + (10 + percent)))),
                Combinators.combine(days, some).as(LoanHistoryPropertiesTest::extended),
                Combinators.combine(days, some, Arbitraries.of(RepaymentMethod.class))
                        .as(LoanHistoryPropertiesTest::rescheduled),
                days.map(Terminated::new),
                days.map(WrittenOff::new));
        return Arbitraries.frequencyOf(Tuple.of(3, received), Tuple.of(2, rest)).list();
    }

    private static LoanEvent extended(LocalDate on, int seed) {
        var dueOn = VALUE.plusMonths(seed % 12 + 1L);
        return new Extended(on, dueOn, dueOn.plusDays(seed % 3 + 1L));
    }

    private static LoanEvent rescheduled(LocalDate on, int seed, RepaymentMethod method) {
        return new Rescheduled(on, on.plusDays(seed), seed, seed / 4, method, AnnualRate.of("0.09"), seed / 2 + 1);
    }
}
