package com.hedai.commons.crypto;

import java.util.regex.Pattern;

/** The table and column an encrypted value stands in (加密列); part of what its seal covers. */
public record Column(String table, String name) {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public Column {
        if (!IDENTIFIER.matcher(table).matches() || !IDENTIFIER.matcher(name).matches()) {
            throw new IllegalArgumentException("column: %s.%s (expected: lower snake case)".formatted(table, name));
        }
    }

    public static Column of(String table, String name) {
        return new Column(table, name);
    }

    @Override
    public String toString() {
        return table + "." + name;
    }
}
