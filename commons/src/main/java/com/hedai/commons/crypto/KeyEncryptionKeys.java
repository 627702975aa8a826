package com.hedai.commons.crypto;

/**
 * The keys that never stand in the database (密钥加密密钥): they wrap data keys and key the blind indexes. A file keystore
 * on one machine, an HSM elsewhere.
 */
public interface KeyEncryptionKeys {

    /** Looks whether keys were added since; without effect where keys come and go by themselves. */
    default void refresh() {}

    /** The id of the key that wraps new data keys. */
    String currentId();

    /** Seals a data key with the named key; it only opens again with the same context. */
    byte[] wrap(String id, byte[] dataKey, byte[] context);

    /** Opens a data key that was wrapped with the named key, or throws {@link NotAuthentic}. */
    byte[] unwrap(String id, byte[] wrapped, byte[] context);

    /** HMAC-SHA256 with the index key, which is no other key's relative. */
    byte[] index(byte[] message);
}
