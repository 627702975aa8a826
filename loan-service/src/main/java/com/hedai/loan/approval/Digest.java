package com.hedai.loan.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal (摘要): what a signature binds to. */
public final class Digest {
    private Digest() {}

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Over several texts, each with its length before it, so that no two lists give the same digest. */
    public static String of(String... parts) {
        var all = new StringBuilder();
        for (var part : parts) {
            all.append(part.length()).append(':').append(part).append('\n');
        }
        return of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
