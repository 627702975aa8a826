package com.hedai.bench;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ids of one run of a script (编号): new ones by name, ascending as the product's are, and those known before. */
final class NewIds {
    /** As long as the shortest column for a readable number. */
    private static final int TEXT_LENGTH = 24;

    private final Map<String, byte[]> known;
    private final Map<String, byte[]> made = new HashMap<>();

    NewIds(Map<String, byte[]> known) {
        this.known = known;
    }

    byte[] id(String name) {
        return made.computeIfAbsent(name, _ -> next());
    }

    String text(String name) {
        var hex = HexFormat.of().formatHex(id(name));
        return hex.substring(hex.length() - TEXT_LENGTH);
    }

    byte[] known(String name) {
        var id = known.get(name);
        if (id == null) {
            throw new IllegalArgumentException("id: " + name + " (expected: one of " + known.keySet() + ")");
        }
        return id;
    }

    /** Milliseconds first, the rest random. */
    private static byte[] next() {
        var random = ThreadLocalRandom.current();
        return ByteBuffer.allocate(16)
                .putLong(System.currentTimeMillis() << 16 | random.nextInt(1 << 16))
                .putLong(random.nextLong())
                .array();
    }
}
