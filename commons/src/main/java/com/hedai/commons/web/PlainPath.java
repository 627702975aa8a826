package com.hedai.commons.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of this platform (请求地址): plain words and ids between single slashes, and queries that can be decoded in one way.
 * Whatever could be read in two ways (dots, double slashes, percent signs, semicolons) is not one of them.
 */
public final class PlainPath {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\\.well-known");
    private static final int MOST_SEGMENTS = 20;

    private PlainPath() {}

    /** Whether a path, as it was sent, is one of ours; looked at piece by piece, for long ones overflow a nested expression. */
    public static boolean isPlain(String path) {
        if (path.equals("/")) {
            return true;
        }
        var segments = path.split("/", MOST_SEGMENTS + 2);
        if (segments.length < 2 || segments.length > MOST_SEGMENTS + 1 || !segments[0].isEmpty()) {
            return false;
        }
        for (int i = 1; i < segments.length; i++) {
            if (!SEGMENT.matcher(segments[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a query, as it was sent, decodes to text: each percent sign before two digits, and all of it UTF-8. */
    public static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        var decoded = ByteBuffer.allocate(query.length());
        for (int at = 0; at < query.length(); at++) {
            char next = query.charAt(at);
            if (next != '%') {
                decoded.put((byte) Math.min(next, 0x7f));
            } else if (at + 2 < query.length() && isHex(query, at + 1) && isHex(query, at + 2)) {
                decoded.put((byte) HexFormat.fromHexDigits(query, at + 1, at + 3));
                at += 2;
            } else {
                return false;
            }
        }
        return isUtf8(decoded.flip());
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at));
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
