package com.hedai.acceptance.hostile;

import java.util.regex.Pattern;

/** Writes a short text that fits a simple regular expression (正则样例): letters, classes, counts and groups. */
final class FittingText {
    private final String pattern;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private FittingText(String pattern) {
        this.pattern = pattern;
    }

    static String of(String expression) {
        var made = new FittingText(expression.replaceAll("^\\^|\\$$", "")).write();
        if (!Pattern.matches(expression, made)) {
            throw new IllegalArgumentException(expression + ": " + made + " does not fit");
        }
        return made;
    }

    private String write() {
        while (at < pattern.length()) {
            int begin = text.length();
            element();
            var made = text.substring(begin);
            text.setLength(begin);
            text.append(made.repeat(times()));
        }
        return text.toString();
    }

    private void element() {
        char next = pattern.charAt(at++);
        switch (next) {
            case '[' -> {
                int end = pattern.indexOf(']', at);
                text.append(pattern.charAt(at));
                at = end + 1;
            }
            case '(' -> {
                int end = pattern.indexOf(')', at);
                text.append(new FittingText(pattern.substring(at, end)).write());
                at = end + 1;
            }
            case '\\' -> text.append(pattern.charAt(at++) == 'd' ? '1' : pattern.charAt(at - 1));
            default -> text.append(next);
        }
    }

    /** The fewest times an element may stand here. */
    private int times() {
        if (at == pattern.length()) {
            return 1;
        }
        switch (pattern.charAt(at)) {
            case '?', '*' -> {
                at++;
                return 0;
            }
            case '+' -> {
                at++;
                return 1;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                int fewest = Integer.parseInt(pattern.substring(at + 1, end).split(",", -1)[0]);
                at = end + 1;
                return fewest;
            }
            default -> {
                return 1;
            }
        }
    }
}
