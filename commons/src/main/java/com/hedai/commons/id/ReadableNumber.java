package com.hedai.commons.id;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A number people can read out (编号), such as {@code LN20261122-7K3F9Q2X}: prefix, day, and eight of Crockford's 32 letters taken
 * from the random part of the identifier. A unique key on the column decides the rare clash.
 */
public final class ReadableNumber {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 8;

    private ReadableNumber() {}

    /** The number for an object of that day; the same id gives the same number. */
    public static String of(String prefix, LocalDate day, UUID id) {
        var number = new StringBuilder(prefix)
                .append(DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .append('-');
        var bits = id.getLeastSignificantBits();
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS[(int) (bits & 31)]);
            bits >>>= 5;
        }
        return number.toString();
    }
}
