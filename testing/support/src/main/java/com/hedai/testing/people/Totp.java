package com.hedai.testing.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one-time codes of a member of staff's phone (动态口令), RFC 6238: SHA-1, 6 digits, 30 seconds. */
public final class Totp {
    public static final int STEP_SECONDS = 30;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The code of the half minute that an instant lies in; the secret as {@code otpauth} addresses write it. */
    public static String code(String base32Secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(base32Secret), "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / STEP_SECONDS)
                    .array());
            var offset = digest[digest.length - 1] & 0xf;
            var number = ByteBuffer.wrap(digest, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String base32) {
        var clean = base32.replace("=", "");
        var bytes = ByteBuffer.allocate(clean.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < clean.length(); i++) {
            buffer = buffer << 5 | BASE32.indexOf(clean.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
