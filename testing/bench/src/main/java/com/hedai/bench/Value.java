package com.hedai.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is bound to a placeholder (参数), by one word: {@code $name} an id that is new with each run, {@code &name} the same as text,
 * {@code @name} a known id, {@code *32} so many bytes, {@code ~300} so many letters, {@code 'text'}, {@code now}, {@code today}, or a
 * whole number.
 */
record Value(String word) {
    Object of(NewIds ids) {
        var rest = word.substring(1);
        return switch (word.charAt(0)) {
            case '$' -> ids.id(rest);
            case '&' -> ids.text(rest);
            case '@' -> ids.known(rest);
            case '*' -> bytes(Integer.parseInt(rest));
            case '~' -> "x".repeat(Integer.parseInt(rest));
            case '\'' -> rest.substring(0, rest.length() - 1);
            default -> plain();
        };
    }

    private Object plain() {
        return switch (word) {
            case "now" -> LocalDateTime.now(ZoneOffset.UTC);
            case "today" -> LocalDate.now(ZoneOffset.UTC);
            default -> Long.valueOf(word);
        };
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
