package com.hedai.audit.proof;

import java.time.Instant;

/**
 * A signed tree head as it is shown (签名树头).
 *
 * @param root hexadecimal
 * @param keyId SHA-256 of the public key, hexadecimal
 * @param signature Base64; RSASSA-PSS over the text that docs/audit.md describes
 */
public record SignedHead(long size, String root, Instant at, String keyId, byte[] signature) {
    public static SignedHead of(TreeHead head) {
        return new SignedHead(head.size(), head.root().toString(), head.at(), head.keyId(), head.signature());
    }
}
