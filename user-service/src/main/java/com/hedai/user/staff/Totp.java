package com.hedai.user.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shared secret of a time-based one-time password (动态口令, RFC 6238): HMAC-SHA-1, six digits, 30 seconds. */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    static Totp fresh() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    static Totp of(byte[] secret) {
        return new Totp(secret.clone());
    }

    static Totp ofBase32(String text) {
        return new Totp(Base32.decode(text));
    }

    /** The step whose code this is: the current one, or the one before or after it for a clock that is a little off. */
    OptionalLong stepOf(String code, Instant at) {
        long current = stepAt(at);
        for (long step = current - 1; step <= current + 1; step++) {
            if (sameText(code(step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String code(long step) {
        var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    String base32() {
        return Base32.encode(secret);
    }

    @Override
    public String toString() {
        return "Totp[secret hidden]";
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA1 is part of every JDK", missing);
        }
    }

    private static boolean sameText(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
