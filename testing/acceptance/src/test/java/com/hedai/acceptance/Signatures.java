package com.hedai.acceptance;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Checks signatures as anybody outside could (验签). */
final class Signatures {
    private Signatures() {}

    /**
     * Whether an ECDSA signature fits a digest.
     *
     * @param publicKey PEM
     * @param digest SHA-256 as hex
     * @param signature DER as Base64
     */
    static boolean verify(String publicKey, String digest, String signature) {
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(
                            Base64.getMimeDecoder().decode(publicKey.replaceAll("-----[A-Z ]+-----", ""))));
            var check = Signature.getInstance("NONEwithECDSA");
            check.initVerify(key);
            check.update(HexFormat.of().parseHex(digest));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
