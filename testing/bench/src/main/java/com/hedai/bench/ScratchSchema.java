package com.hedai.bench;

import com.hedai.testing.server.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A schema of the bench's own (临时库) with empty tables like those of the product; dropped at the end. */
final class ScratchSchema {
    private static final String NAME = "hedai_bench";
    private static final String OPTIONS =
            "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096"
                    + "&useLocalSessionState=true&characterEncoding=UTF-8&connectionTimeZone=UTC"
                    + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private final DatabaseServer server;

    private ScratchSchema(DatabaseServer server) {
        this.server = server;
    }

    /** Tables with the columns and indexes of the schemas named; of tables of the same name the first schema's. */
    static ScratchSchema copiedFrom(DatabaseServer server, String... schemas) {
        var scratch = new ScratchSchema(server);
        scratch.drop();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME + " character set utf8mb4 collate utf8mb4_bin");
            for (String schema : schemas) {
                for (String table : tables(connection, schema)) {
                    statement.execute(
                            "create table if not exists %s.%s like %s.%s".formatted(NAME, table, schema, table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy the tables of " + String.join(", ", schemas), e);
        }
        return scratch;
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (var query = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE'")) {
            query.setString(1, schema);
            try (var rows = query.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }

    /** Copies the rows of tables that are only read. */
    void fill(String schema, String... tables) {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            for (String table : tables) {
                var columns = columns(connection, schema, table);
                statement.execute("insert into %s.%s (%s) select %s from %s.%s"
                        .formatted(NAME, table, columns, columns, schema, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy rows of " + schema, e);
        }
    }

    /** All but those that the server computes. */
    private static String columns(Connection connection, String schema, String table) throws SQLException {
        try (var query = connection.prepareStatement("select group_concat(column_name) from information_schema.columns"
                + " where table_schema = ? and table_name = ? and extra not like '%GENERATED%'")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** The one id that a query finds. */
    byte[] one(String sql, byte[] parameter) {
        try (var connection = server.connect();
                var query = connection.prepareStatement(sql)) {
            query.setBytes(1, parameter);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing found by " + sql);
                }
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection that prepares on the server and keeps what it prepared. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                "%s/%s?%s".formatted(server.jdbcUrl(), NAME, OPTIONS), server.user(), server.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    void drop() {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop " + NAME, e);
        }
    }
}
