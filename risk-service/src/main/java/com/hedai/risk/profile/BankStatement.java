package com.hedai.risk.profile;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The movements of all accounts a person has shown (银行流水). */
public record BankStatement(List<BankAccount> accounts) {

    public BankStatement {
        accounts = List.copyOf(accounts);
    }

    public Stream<Movement> movements() {
        return accounts.stream().flatMap(account -> account.movements().stream());
    }

    /** Movements from a day on. */
    public Stream<Movement> since(LocalDate from) {
        return movements().filter(movement -> !movement.on().isBefore(from));
    }

    /** What matching movements of a month add up to, without sign. */
    public Money total(YearMonth month, Predicate<Movement> which) {
        return Money.sum(movements()
                .filter(movement -> YearMonth.from(movement.on()).equals(month))
                .filter(which)
                .map(movement -> movement.isOut() ? movement.amount().negated() : movement.amount())
                .toList());
    }

    /** The calendar months before that of the day which the statement covers from their first day, newest first. */
    public List<YearMonth> wholeMonths(LocalDate asOf, int most) {
        var begin = movements().map(Movement::on).min(LocalDate::compareTo);
        return begin.map(first -> Stream.iterate(YearMonth.from(asOf).minusMonths(1), month -> month.minusMonths(1))
                        .limit(most)
                        .takeWhile(month -> !month.atDay(1).isBefore(first))
                        .toList())
                .orElse(List.of());
    }

    /** What stood on all accounts together at the end of a day; empty before the first movement. */
    public Optional<Money> balanceAt(LocalDate day) {
        var known = accounts.stream()
                .flatMap(account -> account.movements().stream()
                        .filter(movement -> !movement.on().isAfter(day))
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(Movement::balance)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Money.sum(known));
    }
}
