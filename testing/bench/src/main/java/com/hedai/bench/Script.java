package com.hedai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recorded statements with what is bound to them (语句脚本): paragraphs of SQL, each with a line {@code ::} of values, or {@code begin}
 * and {@code commit} alone. An insert may say {@code like schema.table: column = value, ...} and takes all other values from a row that
 * the product wrote.
 */
record Script(List<Step> steps) {
    private static final String BINDING = "\n:: ";

    /** One statement; {@code begin} and {@code commit} bind nothing. */
    record Step(String sql, String binding) {
        boolean isLike() {
            return binding.startsWith("like ");
        }
    }

    static Script resource(String name) {
        try (var stream = Script.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script parse(String text) {
        var steps = new ArrayList<Step>();
        for (String paragraph : text.strip().split("\n\n+", -1)) {
            if (!paragraph.startsWith("#")) {
                int end = paragraph.indexOf(BINDING);
                steps.add(
                        end < 0
                                ? new Step(paragraph, "")
                                : new Step(paragraph.substring(0, end), paragraph.substring(end + BINDING.length())));
            }
        }
        return new Script(List.copyOf(steps));
    }

    /** Ready to run on a connection; rows for {@code like} are read now. */
    Run on(Connection connection, Map<String, byte[]> known) throws SQLException {
        var statements = new ArrayList<Bound>();
        for (Step step : steps) {
            statements.add(
                    step.isLike()
                            ? Bound.like(connection, step)
                            : new Bound(
                                    step.sql(),
                                    Arrays.stream(step.binding().split(", ", -1))
                                            .filter(word -> !word.isEmpty())
                                            .<@Nullable Object>map(Value::new)
                                            .toList()));
        }
        return new Run(connection, statements, known);
    }

    /** The script on one connection. */
    record Run(Connection connection, List<Bound> statements, Map<String, byte[]> known) {
        /** From the first statement to the commit. */
        void once() throws SQLException {
            var ids = new NewIds(known);
            for (Bound bound : statements) {
                switch (bound.sql()) {
                    case "begin" -> connection.setAutoCommit(false);
                    case "commit" -> {
                        connection.commit();
                        connection.setAutoCommit(true);
                    }
                    default -> bound.execute(connection, ids);
                }
            }
        }
    }
}
