package com.hedai.sandbox.bank;

import com.hedai.sandbox.work.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank's book of orders (订单簿): the order id is unique in it, whatever happens at the same time. */
@Component
public class OrderBook {
    private static final String ORDER = """
            select position, order_id, operation, amount, card_number, holder_name, remark, status, value_on,
                   bank_reference, failure_code, declined, accepted_at, executed_at
            from bank_order
            """;

    private final JdbcClient jdbc;

    OrderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the order id is taken. */
    boolean add(NewOrder order, Instant acceptedAt, Instant dueAt) {
        try {
            jdbc.sql("""
                            insert into bank_order (order_id, operation, amount, card_number, holder_name, remark,
                                                    status, declined, accepted_at, due_at)
                            values (?, ?, ?, ?, ?, ?, 'PROCESSING', ?, ?, ?)
                            """)
                    .params(
                            order.orderId(),
                            order.operation().name(),
                            order.amount(),
                            order.cardNumber(),
                            order.holderName(),
                            order.remark(),
                            order.declined(),
                            Utc.of(acceptedAt),
                            Utc.of(dueAt))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public Optional<Order> find(String orderId) {
        return jdbc.sql(ORDER + " where order_id = ?")
                .param(orderId)
                .query(OrderBook::order)
                .optional();
    }

    /** Orders after a position, oldest first. */
    public List<Order> after(long position, int limit) {
        return jdbc.sql(ORDER + " where position > ? order by position limit ?")
                .params(position, limit)
                .query(OrderBook::order)
                .list();
    }

    /** What was booked on a day. */
    List<Order> succeededOn(LocalDate day) {
        return jdbc.sql(ORDER + " where value_on = ? and status = 'SUCCESS' order by position")
                .param(day)
                .query(OrderBook::order)
                .list();
    }

    /** The next orders to execute, locked until the transaction ends. */
    List<Order> takeDue(Instant now, int limit) {
        return jdbc.sql(ORDER + """
                         where status = 'PROCESSING' and due_at <= ?
                         order by due_at limit ?
                         for update skip locked
                        """)
                .params(Utc.of(now), limit)
                .query(OrderBook::order)
                .list();
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select due_at from bank_order where status = 'PROCESSING' order by due_at limit 1")
                .query((row, number) ->
                        row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .optional();
    }

    void succeed(Order order, LocalDate valueOn, String bankReference, Instant executedAt) {
        jdbc.sql("""
                        update bank_order
                        set status = 'SUCCESS', value_on = ?, bank_reference = ?, executed_at = ?
                        where position = ? and status = 'PROCESSING'
                        """)
                .params(valueOn, bankReference, Utc.of(executedAt), order.position())
                .update();
    }

    void fail(Order order, FailureCode code, Instant executedAt) {
        jdbc.sql("""
                        update bank_order
                        set status = 'FAILED', failure_code = ?, executed_at = ?
                        where position = ? and status = 'PROCESSING'
                        """).params(code.name(), Utc.of(executedAt), order.position()).update();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getLong("position"),
                row.getString("order_id"),
                Operation.valueOf(row.getString("operation")),
                row.getBigDecimal("amount"),
                row.getString("card_number"),
                row.getString("holder_name"),
                row.getString("remark"),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("value_on", LocalDate.class),
                row.getString("bank_reference"),
                failure(row.getString("failure_code")),
                row.getBoolean("declined"),
                row.getObject("accepted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Utc.instant(row.getObject("executed_at", LocalDateTime.class)));
    }

    private static @Nullable FailureCode failure(@Nullable String code) {
        return code == null ? null : FailureCode.valueOf(code);
    }
}
