package com.hedai.commons.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * A sealed value as it is stored (密文).
 *
 * <pre>
 * byte  0        format version, 1 = AES-256-GCM
 * bytes 1..16    id of the data key
 * bytes 17..28   nonce
 * bytes 29..     ciphertext, then the 16-byte tag
 * </pre>
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Encrypted(byte[] bytes) {

    /** What sealing adds to the plain bytes: a column for n bytes of text needs n + 45. */
    public static final int OVERHEAD = 1 + 16 + AesGcm.NONCE_LENGTH + AesGcm.TAG_LENGTH;

    static final byte FORMAT = 1;
    private static final int BODY_AT = 1 + 16 + AesGcm.NONCE_LENGTH;

    public Encrypted {
        if (bytes.length < OVERHEAD || bytes[0] != FORMAT) {
            throw new IllegalArgumentException("encrypted value: %d bytes (expected: at least %d, format %d)"
                    .formatted(bytes.length, OVERHEAD, FORMAT));
        }
        bytes = bytes.clone();
    }

    static Encrypted of(UUID keyId, byte[] nonce, byte[] body) {
        return new Encrypted(ByteBuffer.allocate(BODY_AT + body.length)
                .put(FORMAT)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .put(nonce)
                .put(body)
                .array());
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The data key it was sealed with. */
    public UUID keyId() {
        var buffer = ByteBuffer.wrap(bytes, 1, 16);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    byte[] nonce() {
        return Arrays.copyOfRange(bytes, 17, BODY_AT);
    }

    byte[] body() {
        return Arrays.copyOfRange(bytes, BODY_AT, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encrypted that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the content, not even the ciphertext. */
    @Override
    public String toString() {
        return "Encrypted[" + bytes.length + " bytes]";
    }
}
