package com.hedai.sandbox.bank;

import com.hedai.sandbox.day.PartnerDay;
import com.hedai.sandbox.work.Loop;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes orders (清算): one transaction moves the money, finishes the order and plans its callback, so an order that was
 * accepted is executed once, also by the next process if this one dies.
 */
@Component
class Settlement extends Loop {
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(2);
    /** Orders in one transaction, which costs one write to disk. */
    private static final int AT_ONCE = 20;

    private final OrderBook book;
    private final Accounts accounts;
    private final Callbacks callbacks;
    private final PartnerDay day;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlement(
            OrderBook book,
            Accounts accounts,
            Callbacks callbacks,
            PartnerDay day,
            PlatformTransactionManager transactions,
            Clock clock) {
        super("settlement");
        this.book = book;
        this.accounts = accounts;
        this.callbacks = callbacks;
        this.day = day;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** An order waits. */
    void accepted() {
        wake();
    }

    @Override
    protected Duration step() {
        var now = clock.instant();
        var executed = transaction.execute(_ -> {
            var due = book.takeDue(now, AT_ONCE);
            due.forEach(order -> execute(order, now));
            return due.size();
        });
        if (executed != null && executed > 0) {
            callbacks.planned();
            return Duration.ZERO;
        }
        return book.nextDue().map(due -> until(due, now)).orElse(LONGEST_IDLE);
    }

    private static Duration until(Instant due, Instant now) {
        var wait = Duration.between(now, due);
        if (!wait.isPositive()) {
            return Duration.ofMillis(1);
        }
        return wait.compareTo(LONGEST_IDLE) < 0 ? wait : LONGEST_IDLE;
    }

    private void execute(Order order, Instant now) {
        var lender = accounts.lock(Accounts.LENDER).orElseThrow();
        var card = accounts.lock(order.cardNumber());
        var failure = failure(order, lender, card);
        if (failure.isPresent()) {
            book.fail(order, failure.get(), now);
        } else {
            var today = day.today();
            move(order, lender, card.orElseThrow(), today);
            book.succeed(order, today, reference(order, today), now);
        }
        callbacks.plan(order.orderId(), order.operation(), order.cardNumber(), now);
    }

    private static Optional<FailureCode> failure(Order order, Account lender, Optional<Account> card) {
        if (order.declined()) {
            return Optional.of(FailureCode.DECLINED_BY_BANK);
        }
        if (card.isEmpty() || order.cardNumber().equals(Accounts.LENDER)) {
            return Optional.of(FailureCode.CARD_NOT_FOUND);
        }
        if (!card.get().holderName().equals(order.holderName())) {
            return Optional.of(FailureCode.HOLDER_MISMATCH);
        }
        return switch (order.operation()) {
            case PAYOUT -> isShort(lender, order) ? Optional.of(FailureCode.LENDER_FUNDS_SHORT) : Optional.empty();
            case DEDUCTION ->
                isShort(card.get(), order) ? Optional.of(FailureCode.INSUFFICIENT_FUNDS) : Optional.empty();
        };
    }

    private static boolean isShort(Account account, Order order) {
        return account.balance().compareTo(order.amount()) < 0;
    }

    private void move(Order order, Account lender, Account card, LocalDate today) {
        switch (order.operation()) {
            case PAYOUT -> {
                var reason = new Accounts.Reason(lender.holderName(), remark(order, "贷款发放"), "LOAN_RECEIVED");
                book(order, lender, order.amount().negate(), card.holderName(), today);
                accounts.book(card, order.amount(), order.orderId(), today, reason);
            }
            case DEDUCTION -> {
                var reason = new Accounts.Reason(lender.holderName(), remark(order, "贷款扣款"), "LOAN_REPAYMENT");
                book(order, lender, order.amount(), card.holderName(), today);
                accounts.book(card, order.amount().negate(), order.orderId(), today, reason);
            }
        }
    }

    private void book(Order order, Account lender, BigDecimal amount, String counterparty, LocalDate today) {
        var reason = new Accounts.Reason(counterparty, order.operation().name(), null);
        accounts.book(lender, amount, order.orderId(), today, reason);
    }

    private static String remark(Order order, String usual) {
        return order.remark().isBlank() ? usual : order.remark();
    }

    private static String reference(Order order, LocalDate today) {
        return "BK%s%010d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), order.position());
    }
}
