package com.hedai.user.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * ECDSA on the curve P-256 (FIPS 186-5). Signed is a SHA-256 digest as it is, so that whoever holds the document verifies with
 * {@code SHA256withECDSA} over it.
 */
final class Ecdsa {
    private static final String CURVE = "secp256r1";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Ecdsa() {}

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + CURVE, missing);
        }
    }

    static byte[] sign(byte[] privateKey, byte[] digest) {
        try {
            var signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(digest);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("a stored signing key cannot be used", unusable);
        }
    }

    static String pem(byte[] publicKey) {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(publicKey) + "\n-----END PUBLIC KEY-----\n";
    }
}
