package com.hedai.user.authority;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Reads the key that signs tokens (令牌签名密钥) from a PKCS#8 PEM file; its id is its thumbprint (RFC 7638). */
final class SigningKey {
    private static final int LEAST_BITS = 2048;

    private SigningKey() {}

    static RSAKey read(Path file) {
        try {
            var keys = KeyFactory.getInstance("RSA");
            var secret = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(der(file)));
            if (secret.getModulus().bitLength() < LEAST_BITS) {
                throw new IllegalStateException("signing key: %d bits (expected: at least %d)"
                        .formatted(secret.getModulus().bitLength(), LEAST_BITS));
            }
            var open = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException | GeneralSecurityException | JOSEException unreadable) {
            throw new IllegalStateException("signing key: %s cannot be read".formatted(file), unreadable);
        }
    }

    private static byte[] der(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII)
                .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                .replaceAll("\\s", "");
        return Base64.getDecoder().decode(text);
    }
}
