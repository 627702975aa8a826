package com.hedai.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table for the terminal (表格); knows that Chinese characters are twice as wide. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** A row; all have the same number of cells. */
    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    @Override
    public String toString() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        var line = Arrays.stream(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("+", "+", "+\n"));
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("", line, line));
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> " " + padded(row.get(column), widths[column]) + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
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
