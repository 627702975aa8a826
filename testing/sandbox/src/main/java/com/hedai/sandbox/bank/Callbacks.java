package com.hedai.sandbox.bank;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.fault.FaultMode;
import com.hedai.sandbox.fault.Faults;
import com.hedai.sandbox.work.Loop;
import com.hedai.sandbox.work.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the client what became of its orders (回调), again and again until it answers 2xx, across restarts. */
@Component
public class Callbacks extends Loop {
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 32;
    private static final String CALLBACK =
            "select event_id, order_id, copies, attempts, next_at, delivered_at from bank_callback ";

    private final JdbcClient jdbc;
    private final Faults faults;
    private final OrderBook book;
    private final CallbackSender sender;
    private final CallbackProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Callbacks(
            JdbcClient jdbc,
            Faults faults,
            OrderBook book,
            CallbackSender sender,
            CallbackProperties properties,
            PlatformTransactionManager transactions,
            Clock clock) {
        super("callbacks");
        this.jdbc = jdbc;
        this.faults = faults;
        this.book = book;
        this.sender = sender;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Plans the callback of an order in the transaction that executes it. */
    void plan(String orderId, Operation operation, String cardNumber, Instant now) {
        var fault = faults.ofCallback("bank", operation.resource(), orderId + "\n" + cardNumber);
        var mode = fault.map(found -> found.mode());
        var delay = Duration.ofMillis(fault.map(found -> found.delayMillis()).orElse(0));
        var silent = mode.filter(FaultMode.NO_CALLBACK::equals).isPresent();
        jdbc.sql("insert into bank_callback (event_id, order_id, copies, attempts, next_at) values (?, ?, ?, 0, ?)")
                .param(UUID.randomUUID().toString())
                .param(orderId)
                .param(mode.filter(FaultMode.DUPLICATE_CALLBACK::equals).isPresent() ? 2 : 1)
                .param(silent ? null : Utc.of(now.plus(delay)))
                .update();
    }

    void planned() {
        wake();
    }

    /** Tells it (again) now, whether or not it was told. */
    public void sendAgain(String orderId) {
        var updated = jdbc.sql("update bank_callback set next_at = ?, delivered_at = null where order_id = ?")
                .params(Utc.of(clock.instant()), orderId)
                .update();
        if (updated == 0) {
            throw new PartnerRefusal(404, "CALLBACK_NOT_FOUND", "this order was not executed yet");
        }
        wake();
    }

    public Optional<Callback> of(String orderId) {
        return jdbc.sql(CALLBACK + "where order_id = ?")
                .param(orderId)
                .query(Callbacks::callback)
                .optional();
    }

    @Override
    protected Duration step() {
        var begun = begin();
        begun.forEach(callback -> Thread.ofVirtual().name("callback").start(() -> tell(callback)));
        return begun.isEmpty() ? untilNext() : Duration.ZERO;
    }

    /** Takes what is due and plans the retry first, so that a crash while telling is a failed attempt like any other. */
    private List<Callback> begin() {
        var permits = free.drainPermits();
        var begun = permits == 0 ? List.<Callback>of() : begin(permits);
        free.release(permits - begun.size());
        return begun;
    }

    private List<Callback> begin(int most) {
        var now = clock.instant();
        var begun = transaction.execute(status -> {
            var due = jdbc.sql(CALLBACK + "where next_at <= ? order by next_at limit ? for update skip locked")
                    .params(Utc.of(now), most)
                    .query(Callbacks::callback)
                    .list();
            due.forEach(callback -> postpone(callback, now));
            return due;
        });
        return begun == null ? List.of() : begun;
    }

    private void postpone(Callback callback, Instant now) {
        var attempts = callback.attempts() + 1;
        var retryAt = now.plus(properties.timeout()).plus(properties.pauseAfter(attempts));
        jdbc.sql("update bank_callback set attempts = ?, next_at = ? where event_id = ?")
                .params(attempts, Utc.of(retryAt), callback.eventId())
                .update();
    }

    private void tell(Callback callback) {
        try {
            var order = book.find(callback.orderId()).orElseThrow();
            var heard = true;
            for (var copy = 0; copy < callback.copies(); copy++) {
                heard &= sender.send(callback.eventId(), order);
            }
            if (heard) {
                delivered(callback);
            } else {
                retry(callback);
            }
        } finally {
            free.release();
            wake();
        }
    }

    private void delivered(Callback callback) {
        jdbc.sql("update bank_callback set delivered_at = ?, next_at = null where event_id = ? and attempts = ?")
                .params(Utc.of(clock.instant()), callback.eventId(), callback.attempts() + 1)
                .update();
    }

    /** Sooner than a crash would allow. */
    private void retry(Callback callback) {
        var retryAt = clock.instant().plus(properties.pauseAfter(callback.attempts() + 1));
        jdbc.sql("update bank_callback set next_at = ? where event_id = ? and attempts = ?")
                .params(Utc.of(retryAt), callback.eventId(), callback.attempts() + 1)
                .update();
    }

    private Duration untilNext() {
        if (free.availablePermits() == 0) {
            return LONGEST_IDLE;
        }
        var next = jdbc.sql("select min(next_at) from bank_callback where next_at is not null")
                .query((row, number) -> Optional.ofNullable(Utc.instant(row.getObject(1, LocalDateTime.class))))
                .single();
        return next.map(at -> Duration.between(clock.instant(), at))
                .map(wait -> wait.isPositive() ? wait : Duration.ofMillis(1))
                .filter(wait -> wait.compareTo(LONGEST_IDLE) < 0)
                .orElse(LONGEST_IDLE);
    }

    private static Callback callback(ResultSet row, int number) throws SQLException {
        return new Callback(
                row.getString("event_id"),
                row.getString("order_id"),
                row.getInt("copies"),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }
}
