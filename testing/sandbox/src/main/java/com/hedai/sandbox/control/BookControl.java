package com.hedai.sandbox.control;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.bank.Account;
import com.hedai.sandbox.bank.Accounts;
import com.hedai.sandbox.bank.Callback;
import com.hedai.sandbox.bank.Callbacks;
import com.hedai.sandbox.bank.Movement;
import com.hedai.sandbox.bank.Order;
import com.hedai.sandbox.bank.OrderBook;
import com.hedai.sandbox.day.PartnerDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bank's book and moves money from outside (银行账簿). */
@RestController
@RequestMapping("/control/v1/bank")
class BookControl {
    private static final int AT_ONCE = 500;

    private final OrderBook book;
    private final Accounts accounts;
    private final Callbacks callbacks;
    private final PartnerDay day;

    BookControl(OrderBook book, Accounts accounts, Callbacks callbacks, PartnerDay day) {
        this.book = book;
        this.accounts = accounts;
        this.callbacks = callbacks;
        this.day = day;
    }

    record BookedOrder(Order order, @Nullable Callback callback) {}

    record Orders(List<BookedOrder> items) {}

    record AccountView(Account account, List<Movement> booked) {}

    record Outside(
            @NotNull @Digits(integer = 12, fraction = 2) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal amount,

            @NotBlank String counterparty,
            @NotBlank String summary,
            @Nullable String category) {}

    /** One order, or without an id the book from a position on, 500 at a time. */
    @GetMapping("/orders")
    Orders orders(
            @RequestParam(required = false) @Nullable String orderId, @RequestParam(defaultValue = "0") long after) {
        var found = orderId == null
                ? book.after(after, AT_ONCE)
                : book.find(orderId).stream().toList();
        return new Orders(found.stream()
                .map(order ->
                        new BookedOrder(order, callbacks.of(order.orderId()).orElse(null)))
                .toList());
    }

    /** Also {@code LENDER}. */
    @GetMapping("/accounts/{cardNumber}")
    AccountView account(@PathVariable String cardNumber) {
        var account = accounts.find(cardNumber)
                .orElseThrow(() -> new PartnerRefusal(404, "CARD_NOT_FOUND", "no account with this card"));
        return new AccountView(account, accounts.booked(cardNumber));
    }

    @PostMapping("/accounts/{cardNumber}/transactions")
    AccountView move(@PathVariable String cardNumber, @Valid @RequestBody Outside movement) {
        var reason = new Accounts.Reason(movement.counterparty(), movement.summary(), movement.category());
        accounts.moveFromOutside(cardNumber, movement.amount(), day.today(), reason);
        return account(cardNumber);
    }

    @PostMapping("/callbacks/{orderId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendAgain(@PathVariable String orderId) {
        callbacks.sendAgain(orderId);
    }
}
