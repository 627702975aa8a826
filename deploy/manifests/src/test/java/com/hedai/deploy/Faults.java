package com.hedai.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong (不合规之处), a line each: where, what, and what was expected. */
final class Faults {
    private final List<String> lines = new ArrayList<>();

    void add(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    void unless(boolean holds, String format, Object... values) {
        if (!holds) {
            add(format, values);
        }
    }

    void unknown(String where, Collection<String> found, Set<String> known) {
        for (String key : found) {
            unless(known.contains(key), "%s: unknown key %s", where, key);
        }
    }

    /** What is there and should not be, and what should be and is not. */
    void differ(String where, Set<String> found, Set<String> expected) {
        for (String one : new TreeSet<>(found)) {
            unless(expected.contains(one), "%s: %s, which nothing needs", where, one);
        }
        for (String one : new TreeSet<>(expected)) {
            unless(found.contains(one), "%s: %s is missing", where, one);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
