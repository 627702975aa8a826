package com.hedai.acceptance;

import java.util.ArrayList;
import java.util.List;

/** A small two-column table for the terminal (表格); knows that Chinese characters are twice as wide. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    Table row(String name, Object value) {
        rows.add(new String[] {name, String.valueOf(value)});
        return this;
    }

    @Override
    public String toString() {
        var left = rows.stream().mapToInt(row -> width(row[0])).max().orElse(0);
        var right = rows.stream().mapToInt(row -> width(row[1])).max().orElse(0);
        var line = "+" + "-".repeat(left + 2) + "+" + "-".repeat(right + 2) + "+\n";
        var text = new StringBuilder(line);
        for (var row : rows) {
            text.append("| ")
                    .append(padded(row[0], left))
                    .append(" | ")
                    .append(padded(row[1], right))
                    .append(" |\n");
        }
        return text.append(line).toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - width(text));
    }

    private static int width(String text) {
        return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
    }

    private static boolean wide(int point) {
        return point >= 0x2e80 && point <= 0xffff && !(point >= 0xff61 && point <= 0xffdc);
    }
}
