package com.hedai.testing.contract;

import java.util.List;
import java.util.Optional;

/** Where two texts begin to differ (首处差异), short enough for a failure message. */
final class TextDifference {
    private static final int LINES = 6;

    private TextDifference() {}

    static Optional<String> between(String expected, String actual) {
        List<String> one = expected.lines().toList();
        List<String> two = actual.lines().toList();
        int line = 0;
        while (line < Math.min(one.size(), two.size()) && one.get(line).equals(two.get(line))) {
            line++;
        }
        if (line == one.size() && line == two.size()) {
            return Optional.empty();
        }
        return Optional.of(
                "from line %d:%n%s%s".formatted(line + 1, excerpt("- ", one, line), excerpt("+ ", two, line)));
    }

    private static String excerpt(String mark, List<String> lines, int from) {
        var text = new StringBuilder();
        for (String line : lines.subList(Math.min(from, lines.size()), Math.min(from + LINES, lines.size()))) {
            text.append(mark).append(line).append(System.lineSeparator());
        }
        return text.toString();
    }
}
