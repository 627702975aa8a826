package com.hedai.commons.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key-encryption keys in a PKCS#12 file (文件密钥库): aliases {@code kek-1}, {@code kek-2}… (the highest wraps, all
 * unwrap) and {@code blind-1} for the blind indexes.
 */
public final class FileKeystore implements KeyEncryptionKeys {

    private static final String KEK = "kek-";
    private static final String BLIND = "blind-1";

    private final AesGcm aes = new AesGcm();
    private final Map<String, SecretKey> keks;
    private final String currentId;
    private final SecretKey indexKey;

    private FileKeystore(Map<String, SecretKey> keks, SecretKey indexKey) {
        this.keks = keks;
        this.currentId = keks.keySet().stream()
                .max(Comparator.comparingInt(alias -> Integer.parseInt(alias.substring(KEK.length()))))
                .orElseThrow();
        this.indexKey = indexKey;
    }

    /** Reads {@code field-keys.p12} with the password in {@code field-keys.password} of the same folder. */
    public static FileKeystore open(Path folder) {
        var file = folder.resolve("field-keys.p12");
        try (var in = Files.newInputStream(file)) {
            var password = Files.readString(folder.resolve("field-keys.password"))
                    .strip()
                    .toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return read(store, password, file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("field keys: %s cannot be opened".formatted(file), e);
        }
    }

    private static FileKeystore read(KeyStore store, char[] password, Path file) throws GeneralSecurityException {
        var keks = new HashMap<String, SecretKey>();
        for (var alias : Collections.list(store.aliases())) {
            if (alias.startsWith(KEK)) {
                keks.put(alias, key(store, alias, password, "AES"));
            }
        }
        if (keks.isEmpty() || !store.containsAlias(BLIND)) {
            throw new IllegalStateException("field keys: %s (expected: aliases kek-1 and %s)".formatted(file, BLIND));
        }
        return new FileKeystore(Map.copyOf(keks), key(store, BLIND, password, "HmacSHA256"));
    }

    private static SecretKey key(KeyStore store, String alias, char[] password, String algorithm)
            throws GeneralSecurityException {
        var encoded = store.getKey(alias, password).getEncoded();
        if (encoded.length != 32) {
            throw new IllegalStateException("key %s: %d bits (expected: 256)".formatted(alias, encoded.length * 8));
        }
        return new SecretKeySpec(encoded, algorithm);
    }

    @Override
    public String currentId() {
        return currentId;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] context) {
        var nonce = aes.nonce();
        var body = aes.seal(kek(currentId), nonce, context, dataKey);
        return ByteBuffer.allocate(nonce.length + body.length)
                .put(nonce)
                .put(body)
                .array();
    }

    @Override
    public byte[] unwrap(String id, byte[] wrapped, byte[] context) {
        try {
            return aes.open(
                    kek(id),
                    Arrays.copyOf(wrapped, AesGcm.NONCE_LENGTH),
                    context,
                    Arrays.copyOfRange(wrapped, AesGcm.NONCE_LENGTH, wrapped.length));
        } catch (AEADBadTagException e) {
            throw new NotAuthentic("wrapped data key under " + id, e);
        }
    }

    @Override
    public byte[] index(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 failed", e);
        }
    }

    private SecretKey kek(String id) {
        var kek = keks.get(id);
        if (kek == null) {
            throw new IllegalStateException(
                    "key-encryption key: %s (expected: one of %s)".formatted(id, keks.keySet()));
        }
        return kek;
    }
}
