package com.hedai.user.authority;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How secrets of services are kept in memory (服务密钥散列): salted SHA-256. They are long and random, made by the launcher or the
 * secret store, so nobody guesses them and a slow hash would only slow the start down.
 */
final class ServiceSecrets implements PasswordEncoder {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        if (secret == null) {
            return null;
        }
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var text = Base64.getEncoder().encodeToString(salt);
        return text + "." + hash(text, secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null) {
            return false;
        }
        int end = encoded.indexOf('.');
        var expected = encoded.substring(end + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(
                expected, hash(encoded.substring(0, end), secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String salt, CharSequence secret) {
        return Base64.getEncoder().encodeToString(new SecretToken(salt + "." + secret).hash());
    }
}
