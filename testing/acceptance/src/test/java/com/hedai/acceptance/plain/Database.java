package com.hedai.acceptance.plain;

import com.hedai.acceptance.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The schemas of the five services as an administrator of the database sees them (逻辑导出). */
final class Database implements AutoCloseable {
    static final List<String> SERVICES = List.of("user", "loan", "risk", "payment", "audit");

    private final Connection connection;
    private final AtomicLong searched = new AtomicLong();

    Database(Installation installation) throws SQLException {
        this.connection = installation.database().connect();
    }

    /** Which values were found in which column, as they come from a select and as hexadecimal text is read back. */
    Map<String, Map<String, Integer>> search(Markers markers) throws SQLException {
        var found = new TreeMap<String, Map<String, Integer>>();
        for (var service : SERVICES) {
            for (var table : tables(schema(service))) {
                search(schema(service), table, markers, found);
            }
        }
        return found;
    }

    private void search(String schema, String table, Markers markers, Map<String, Map<String, Integer>> found)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from %s.%s".formatted(schema, table))) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var value = rows.getBytes(i);
                    if (value != null) {
                        searched.addAndGet(value.length);
                        var name = "%s.%s.%s".formatted(schema, table, columns.getColumnName(i));
                        markers.counts(value, value.length)
                                .forEach((marker, count) -> found.computeIfAbsent(name, any -> new TreeMap<>())
                                        .merge(marker, count, Integer::sum));
                    }
                }
            }
        }
    }

    static String schema(String service) {
        return "hedai_" + service;
    }

    private List<String> tables(String schema) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ?")) {
            query.setString(1, schema);
            var rows = query.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Bytes looked at so far. */
    long searched() {
        return searched.get();
    }

    /** The connection, with a schema chosen. */
    Connection in(String service) throws SQLException {
        connection.setCatalog(schema(service));
        return connection;
    }

    /** Has what is still in memory only written into the files of the tables. */
    void writeOut() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var service : SERVICES) {
                for (var table : tables(schema(service))) {
                    statement.execute("flush tables %s.%s for export".formatted(schema(service), table));
                    statement.execute("unlock tables");
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
