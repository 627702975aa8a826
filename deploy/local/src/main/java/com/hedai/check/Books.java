package com.hedai.check;

import com.hedai.testing.server.DatabaseServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The books of all services and of the sandbox's bank on one database server (全部账簿), read in one snapshot and never written. Facts
 * travel for a moment, so what does not hold yet is looked at again for a while.
 */
public final class Books {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int ROWS_SHOWN = 5;

    static final List<Invariant> INVARIANTS = Stream.of(Ledgers.ALL, Movements.ALL, Facts.all(), Trail.ALL, Loans.ALL)
            .flatMap(List::stream)
            .toList();

    private static final SequencedSet<String> FAMILIES =
            INVARIANTS.stream().map(Invariant::family).collect(Collectors.toCollection(LinkedHashSet::new));

    private final DatabaseServer server;
    private final @Nullable Path exportedHeads;

    /**
     * @param exportedHeads the audit heads that left the database, one JSON object a line; without them the tree is only held
     *     against itself
     */
    public Books(DatabaseServer server, @Nullable Path exportedHeads) {
        this.server = server;
        this.exportedHeads = exportedHeads;
    }

    /** How many statements are looked at, apart from the audit heads. */
    public int statements() {
        return INVARIANTS.size();
    }

    /** What is still not true when the patience is over, at most five rows for each statement; empty as soon as all holds. */
    public List<Violation> violations(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        var found = violations();
        while (!found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            found = violations();
        }
        return found;
    }

    private List<Violation> violations() {
        try (var connection = server.connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute("start transaction with consistent snapshot, read only");
            }
            var found = new ArrayList<Violation>();
            for (var family : FAMILIES) {
                found.addAll(violations(connection, family));
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("database %s: %s".formatted(server, e.getMessage()), e);
        }
    }

    /** What this connection sees to contradict one of the promises. */
    List<Violation> violations(Connection connection, String family) throws SQLException {
        var found = new ArrayList<Violation>();
        for (var invariant : INVARIANTS) {
            if (invariant.family().equals(family)) {
                found.addAll(violations(connection, invariant));
            }
        }
        if (family.equals(Heads.FAMILY)) {
            found.addAll(new Heads(connection, exportedHeads).violations());
        }
        return found;
    }

    private static List<Violation> violations(Connection connection, Invariant invariant) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setMaxRows(ROWS_SHOWN);
            var rows = statement.executeQuery(invariant.exceptions());
            var found = new ArrayList<Violation>();
            while (rows.next()) {
                found.add(new Violation(invariant.family(), invariant.statement(), text(rows)));
            }
            return found;
        } catch (SQLException e) {
            throw new SQLException(invariant.statement() + ": " + e.getMessage(), e);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        var text = new StringJoiner(", ");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.add(row.getMetaData().getColumnLabel(column) + " " + row.getString(column));
        }
        return text.toString();
    }
}
