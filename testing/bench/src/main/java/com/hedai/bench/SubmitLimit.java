package com.hedai.bench;

import com.hedai.testing.server.DatabaseServer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What the database alone could do (极限): the statements of one submit, as the server recorded them of the product, by plain JDBC on
 * tables of the same shape in a schema of its own, with as many commits and with the product's connection settings.
 */
final class SubmitLimit implements AutoCloseable {
    private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};
    private static final Duration TRIAL = Duration.ofSeconds(3);

    private final ScratchSchema scratch;
    private final Map<String, byte[]> known;
    private final Script script = Script.resource("submit.sql");

    private SubmitLimit(ScratchSchema scratch, Map<String, byte[]> known) {
        this.scratch = scratch;
        this.known = known;
    }

    /**
     * With the rows that the product's reads find.
     *
     * @param institution the lender that the product's side applies at, with people who have applied
     */
    static SubmitLimit open(DatabaseServer server, UUID institution) {
        var scratch = ScratchSchema.copiedFrom(server, "hedai_loan", "hedai_user");
        scratch.fill("hedai_loan", "business_date", "product", "institution", "legal_rule", "approval_plan");
        scratch.fill("hedai_user", "account", "consent_document", "consent");
        var lender = bytes(institution);
        var borrower = scratch.one(
                "select borrower_id from hedai_loan.loan_application where institution_id = ? limit 1", lender);
        return new SubmitLimit(scratch, Map.of("institution", lender, "borrower", borrower));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    void warmUp(Duration length) {
        perSecond(4, length);
    }

    /** The number of connections with which it does most. */
    int bestConnections(Rows rows) {
        int best = 1;
        double most = 0;
        for (int connections : CONNECTIONS) {
            double done = perSecond(connections, TRIAL);
            rows.rate("limit, %d connections".formatted(connections), done);
            if (done > most) {
                most = done;
                best = connections;
            }
        }
        return best;
    }

    /** Submits by so many connections at once, each beginning the next when it has committed the last. */
    double perSecond(int connections, Duration length) {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var all = threads.invokeAll(IntStream.range(0, connections)
                    .<Callable<Long>>mapToObj(_ -> () -> until(end))
                    .toList());
            long done = 0;
            for (var each : all) {
                done += each.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private long until(long end) throws SQLException {
        try (Connection connection = scratch.connect()) {
            long done = 0;
            for (var run = script.on(connection, known); System.nanoTime() < end; done++) {
                run.once();
            }
            return done;
        }
    }

    @Override
    public void close() {
        scratch.drop();
    }
}
