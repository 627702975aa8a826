package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.hedai.sandbox.day.PartnerDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bank's statement of a day (对账单): every order that moved money; final once the day is closed. */
@RestController
class DailyStatementController {
    private final OrderBook book;
    private final PartnerDay day;

    DailyStatementController(OrderBook book, PartnerDay day) {
        this.book = book;
        this.day = day;
    }

    record Entry(
            String orderId,
            Operation operation,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
            @Nullable LocalDate valueOn,
            @Nullable String bankReference,
            String maskedNumber) {}

    record Total(
            int count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total) {}

    record DailyStatement(LocalDate date, boolean closed, List<Entry> entries, Total payouts, Total deductions) {}

    @GetMapping("/bank/v1/statements/{date}")
    DailyStatement statement(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        var entries = book.succeededOn(date).stream()
                .map(order -> new Entry(
                        order.orderId(),
                        order.operation(),
                        order.amount(),
                        order.valueOn(),
                        order.bankReference(),
                        Account.masked(order.cardNumber())))
                .toList();
        return new DailyStatement(
                date,
                date.isBefore(day.today()),
                entries,
                total(entries, Operation.PAYOUT),
                total(entries, Operation.DEDUCTION));
    }

    private static Total total(List<Entry> entries, Operation operation) {
        var amounts = entries.stream()
                .filter(entry -> entry.operation() == operation)
                .map(Entry::amount)
                .toList();
        return new Total(amounts.size(), amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add));
    }
}
