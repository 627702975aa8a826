package com.hedai.audit.proof;

import com.hedai.audit.merkle.Hash;
import java.time.Instant;

/**
 * A signed statement of what the tree was at a moment (签名树头).
 *
 * @param size leaves covered
 * @param at to the microsecond
 * @param keyId SHA-256 of the public key, hexadecimal
 * @param signature over {@link #signedText}
 */
public record TreeHead(long size, Hash root, Instant at, String keyId, byte[] signature) {

    /** Exactly what is signed, in UTF-8; final from the first head. */
    String signedText() {
        return signedText(size, root, at, keyId);
    }

    static String signedText(long size, Hash root, Instant at, String keyId) {
        return """
                hedai-audit-tree-head/1
                size %d
                root %s
                at %s
                key %s
                """.formatted(size, root, at, keyId);
    }
}
