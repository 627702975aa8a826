package com.hedai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and what to bind to it (绑定的语句).
 *
 * @param values {@link Value}s, worked out at each run, and anything else as it is
 */
record Bound(String sql, List<@Nullable Object> values) {
    /** An insert whose values come from the row that the product wrote last, but for those named. */
    static Bound like(Connection connection, Script.Step step) throws SQLException {
        String[] parts = step.binding().substring("like ".length()).split(": ", 2);
        var others = new HashMap<String, Value>();
        for (String assignment : parts[1].split(", ", -1)) {
            String[] sides = assignment.split(" = ", 2);
            others.put(sides[0], new Value(sides[1]));
        }
        String columns =
                step.sql().substring(step.sql().indexOf('(') + 1, step.sql().indexOf(')'));
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + columns + " from " + parts[0] + " order by "
                        + columns.split(", ", -1)[0].replace("stream", "seq") + " desc limit 1")) {
            if (!row.next()) {
                throw new IllegalStateException(parts[0] + " is empty (expected: a row of the product)");
            }
            var values = new ArrayList<@Nullable Object>();
            for (String column : columns.split(", ", -1)) {
                values.add(others.containsKey(column) ? others.get(column) : row.getObject(column));
            }
            return new Bound(step.sql(), values);
        }
    }

    void execute(Connection connection, NewIds ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i) instanceof Value value ? value.of(ids) : values.get(i));
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
