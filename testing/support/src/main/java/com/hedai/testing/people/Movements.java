package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what happens on an account between two days and writes it down in order (逐笔流水). */
final class Movements {
    private final LocalDate first;
    private final LocalDate last;
    private final List<Movement> movements = new ArrayList<>();

    Movements(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    private record Movement(LocalDate on, Money amount, String counterparty, String summary, Category category) {}

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    void in(LocalDate on, Money amount, String counterparty, String summary, Category category) {
        if (!on.isBefore(first) && !on.isAfter(last) && amount.isPositive()) {
            movements.add(new Movement(on, amount, counterparty, summary, category));
        }
    }

    void out(LocalDate on, Money amount, String counterparty, String summary, Category category) {
        if (!on.isBefore(first) && !on.isAfter(last) && amount.isPositive()) {
            movements.add(new Movement(on, amount.negated(), counterparty, summary, category));
        }
    }

    /** What came in less what went out, from one day to another, both included. */
    Money net(LocalDate from, LocalDate to) {
        return Money.sum(movements.stream()
                .filter(movement ->
                        !movement.on().isBefore(from) && !movement.on().isAfter(to))
                .map(Movement::amount)
                .toList());
    }

    /** The statement; it opens with just so much that the balance never falls below the least. */
    BankStatement statement(String bank, String cardNumber, Money least) {
        movements.sort(Comparator.comparing(Movement::on));
        var opening = least.minus(lowest());
        var transactions = new ArrayList<Transaction>();
        var balance = opening;
        for (var movement : movements) {
            balance = balance.plus(movement.amount());
            transactions.add(new Transaction(
                    movement.on(),
                    movement.amount(),
                    balance,
                    movement.counterparty(),
                    movement.summary(),
                    movement.category()));
        }
        return new BankStatement(bank, cardNumber, opening, transactions);
    }

    private Money lowest() {
        var running = Money.ZERO;
        var lowest = Money.ZERO;
        for (var movement : movements) {
            running = running.plus(movement.amount());
            lowest = lowest.min(running);
        }
        return lowest;
    }
}
