package com.hedai.sandbox.bank;

import com.hedai.sandbox.answer.PartnerRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bank's accounts (账户): of people, opened with their history, and of the lender. */
@Component
public class Accounts {
    /** What stands for the lender's account where a card number is asked for. */
    public static final String LENDER = "LENDER";

    private static final String ACCOUNT =
            "select card_number, bank, holder_name, identity_number, phone, balance from bank_account ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Accounts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Opens an account with what happened on it so far. An account that the bank has moved money on keeps its history and
     * balance; one that it has not gets the given ones.
     */
    @Transactional
    public void open(Account account, List<Movement> history) {
        var holder = find(account.cardNumber()).map(Account::identityNumber).orElse(account.identityNumber());
        if (!holder.equals(account.identityNumber())) {
            throw new PartnerRefusal(409, "CARD_TAKEN", "this card belongs to somebody else");
        }
        var written = json.writeValueAsString(history);
        jdbc.sql("""
                        insert into bank_account (card_number, bank, holder_name, identity_number, phone, balance, history)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update holder_name = values(holder_name), phone = values(phone)
                        """)
                .params(
                        account.cardNumber(),
                        account.bank(),
                        account.holderName(),
                        account.identityNumber(),
                        account.phone(),
                        account.balance(),
                        written)
                .update();
        jdbc.sql("""
                        update bank_account set balance = ?, history = ?
                        where card_number = ?
                          and not exists (select 1 from bank_transaction moved where moved.card_number = ?)
                        """)
                .params(account.balance(), written, account.cardNumber(), account.cardNumber())
                .update();
    }

    public Optional<Account> find(String cardNumber) {
        return jdbc.sql(ACCOUNT + "where card_number = ?")
                .param(cardNumber)
                .query(new SimplePropertyRowMapper<>(Account.class))
                .optional();
    }

    public List<Account> of(String identityNumber) {
        return jdbc.sql(ACCOUNT + "where identity_number = ? order by opened_at, card_number")
                .param(identityNumber)
                .query(new SimplePropertyRowMapper<>(Account.class))
                .list();
    }

    /** Locks the account until the transaction ends. */
    Optional<Account> lock(String cardNumber) {
        return jdbc.sql(ACCOUNT + "where card_number = ? for update")
                .param(cardNumber)
                .query(new SimplePropertyRowMapper<>(Account.class))
                .optional();
    }

    /** Moves a locked account's balance and writes the line; an order writes one line per account and no more. */
    void book(Account account, BigDecimal amount, @Nullable String orderId, LocalDate on, Reason reason) {
        var balance = account.balance().add(amount);
        jdbc.sql("update bank_account set balance = ? where card_number = ?")
                .params(balance, account.cardNumber())
                .update();
        jdbc.sql("""
                        insert into bank_transaction (card_number, order_id, booked_on, amount, balance, counterparty,
                                                      summary, category)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(account.cardNumber())
                .param(orderId)
                .param(on)
                .param(amount)
                .param(balance)
                .param(reason.counterparty())
                .param(reason.summary())
                .param(reason.category())
                .update();
    }

    /** What stands beside an amount on a statement. */
    public record Reason(
            String counterparty, String summary, @Nullable String category) {}

    /** Money comes or goes without an order: wages, or a purchase elsewhere. */
    @Transactional
    public void moveFromOutside(String cardNumber, BigDecimal amount, LocalDate on, Reason reason) {
        var account = lock(cardNumber)
                .orElseThrow(() -> new PartnerRefusal(404, "CARD_NOT_FOUND", "no account with this card"));
        if (account.balance().add(amount).signum() < 0) {
            throw new PartnerRefusal(422, "INSUFFICIENT_FUNDS", "balance " + account.balance());
        }
        book(account, amount, null, on, reason);
    }

    /** The whole statement: the history the account was opened with, then what the bank booked. */
    public List<Movement> statement(String cardNumber) {
        var movements = new ArrayList<Movement>(history(cardNumber));
        movements.addAll(booked(cardNumber));
        return movements;
    }

    private List<Movement> history(String cardNumber) {
        return jdbc.sql("select history from bank_account where card_number = ?")
                .param(cardNumber)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<List<Movement>>() {}))
                .orElse(List.of());
    }

    /** What the bank booked itself since the account was opened. */
    public List<Movement> booked(String cardNumber) {
        return jdbc.sql("""
                        select booked_on as `on`, amount, balance, counterparty, summary, category
                        from bank_transaction
                        where card_number = ?
                        order by id
                        """)
                .param(cardNumber)
                .query(new SimplePropertyRowMapper<>(Movement.class))
                .list();
    }
}
