package com.hedai.loan.document;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be handed out (表格).
 *
 * @param heading what is said above it, a name and a value each
 * @param rows one cell for each column
 */
public record Sheet(String title, List<Heading> heading, List<String> columns, List<List<Cell>> rows) {
    public Sheet {
        heading = List.copyOf(heading);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("cells: " + row.size() + " (expected: " + columns.size() + ")");
            }
        }
    }

    /** A line above the table (表头说明). */
    public record Heading(String name, String value) {}

    /** What stands in the table (单元格). */
    public sealed interface Cell {
        /** As people read it. */
        String text();
    }

    /** Words. */
    public record Words(String text) implements Cell {}

    /** An amount in yuan. */
    public record Amount(Money money) implements Cell {
        @Override
        public String text() {
            return money.toString();
        }
    }

    /** A day; empty when there is none. */
    public record Day(@Nullable LocalDate day) implements Cell {
        @Override
        public String text() {
            return day == null ? "" : day.toString();
        }
    }

    /** A count. */
    public record Count(int number) implements Cell {
        @Override
        public String text() {
            return String.valueOf(number);
        }
    }
}
