package com.hedai.commons.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Key-encryption keys in a PKCS#12 file (文件密钥库): aliases {@code kek-1}, {@code kek-2}… (the highest wraps, all
 * unwrap) and {@code blind-1} for the blind indexes. A key that is added while the service runs is found by {@link #refresh}. Until all
 * instances have it, it is called {@code next-2}: it opens what others wrapped with {@code kek-2}, and wraps nothing.
 */
public final class FileKeystore implements KeyEncryptionKeys {

    private static final String KEK = "kek-";
    private static final String NEXT = "next-";
    private static final String BLIND = "blind-1";

    private static final Logger log = LoggerFactory.getLogger(FileKeystore.class);

    private final AesGcm aes = new AesGcm();
    private final Path folder;
    private volatile Keys keys;

    /** What the file held when it was last read. */
    private record Keys(FileTime writtenAt, Map<String, SecretKey> keks, String currentId, SecretKey indexKey) {}

    private FileKeystore(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Reads {@code field-keys.p12} with the password in {@code field-keys.password} of the same folder. */
    public static FileKeystore open(Path folder) {
        try {
            return new FileKeystore(folder, read(folder));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("field keys: %s cannot be opened".formatted(file(folder)), e);
        }
    }

    /** A file that is just being written is read the next time; until then the keys known so far serve. */
    @Override
    public void refresh() {
        try {
            if (Files.getLastModifiedTime(file(folder)).equals(keys.writtenAt())) {
                return;
            }
            var before = keys.currentId();
            keys = read(folder);
            log.info("field keys: read anew, {} wraps from now on (before: {})", keys.currentId(), before);
        } catch (IOException | GeneralSecurityException | IllegalStateException e) {
            log.warn("field keys: {} cannot be read anew, those known so far serve on", file(folder), e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("field-keys.p12");
    }

    private static Keys read(Path folder) throws IOException, GeneralSecurityException {
        var file = file(folder);
        var writtenAt = Files.getLastModifiedTime(file);
        var password =
                Files.readString(folder.resolve("field-keys.password")).strip().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return keys(store, password, file, writtenAt);
    }

    private static Keys keys(KeyStore store, char[] password, Path file, FileTime writtenAt)
            throws GeneralSecurityException {
        var aliases = Collections.list(store.aliases());
        var current = aliases.stream()
                .filter(alias -> alias.startsWith(KEK))
                .max(Comparator.comparingInt(alias -> Integer.parseInt(alias.substring(KEK.length()))));
        if (current.isEmpty() || !store.containsAlias(BLIND)) {
            throw new IllegalStateException("field keys: %s (expected: aliases kek-1 and %s)".formatted(file, BLIND));
        }
        var keks = new HashMap<String, SecretKey>();
        for (var alias : aliases) {
            if (alias.startsWith(KEK) || alias.startsWith(NEXT)) {
                keks.put(alias.replace(NEXT, KEK), key(store, alias, password, "AES"));
            }
        }
        return new Keys(writtenAt, Map.copyOf(keks), current.get(), key(store, BLIND, password, "HmacSHA256"));
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
        return keys.currentId();
    }

    @Override
    public byte[] wrap(String id, byte[] dataKey, byte[] context) {
        var nonce = aes.nonce();
        var body = aes.seal(kek(id), nonce, context, dataKey);
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
            mac.init(keys.indexKey());
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 failed", e);
        }
    }

    private SecretKey kek(String id) {
        if (!keys.keks().containsKey(id)) {
            // another instance has found a new key before this one
            refresh();
        }
        var kek = keys.keks().get(id);
        if (kek == null) {
            throw new IllegalStateException("key-encryption key: %s (expected: one of %s)"
                    .formatted(id, keys.keks().keySet()));
        }
        return kek;
    }
}
