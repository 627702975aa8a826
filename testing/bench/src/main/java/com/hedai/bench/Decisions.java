package com.hedai.bench;

import com.hedai.testing.server.DatabaseServer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees in the database when applications of a lender are decided (旁观者): approved, declined, or laid before a person. Looking through
 * the public door instead would be most of the load.
 */
final class Decisions implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DECIDED = """
            select id from hedai_loan.loan_application
            where institution_id = ? and status not in ('SUBMITTED', 'IN_ASSESSMENT', 'RETURNED', 'WITHDRAWN')
            """;

    private final Connection connection;
    private final byte[] lender;
    private final Map<UUID, CompletableFuture<Boolean>> decided = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean isLast;

    private Decisions(Connection connection, UUID lender) {
        this.connection = connection;
        this.lender = ByteBuffer.allocate(16)
                .putLong(lender.getMostSignificantBits())
                .putLong(lender.getLeastSignificantBits())
                .array();
        this.thread = Thread.ofPlatform().daemon().name("decisions").unstarted(this::look);
    }

    static Decisions of(DatabaseServer server, UUID lender) throws SQLException {
        var decisions = new Decisions(server.connect(), lender);
        decisions.thread.start();
        return decisions;
    }

    /** Whether the application was decided, in a time far longer than any goal. */
    boolean await(String application) throws InterruptedException {
        try {
            return of(UUID.fromString(application)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private CompletableFuture<Boolean> of(UUID application) {
        return decided.computeIfAbsent(application, _ -> new CompletableFuture<>());
    }

    private void look() {
        try (var query = connection.prepareStatement(DECIDED)) {
            query.setBytes(1, lender);
            for (; !isLast; LockSupport.parkNanos(LOOK_EVERY.toNanos())) {
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var id = ByteBuffer.wrap(rows.getBytes(1));
                        of(new UUID(id.getLong(), id.getLong())).complete(true);
                    }
                }
            }
        } catch (SQLException e) {
            decided.values().forEach(waiting -> waiting.completeExceptionally(e));
        }
    }

    @Override
    public void close() throws SQLException {
        isLast = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
