package com.hedai.commons.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Writes a keystore with known keys: byte n of every key is n plus the place of its alias. */
final class TestKeystore {

    private TestKeystore() {}

    static FileKeystore in(Path folder, String... keks) throws Exception {
        var password = "correct horse".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (var kek : List.of(keks)) {
            put(store, kek, key(List.of(keks).indexOf(kek), "AES"), password);
        }
        put(store, "blind-1", key(100, "HmacSHA256"), password);
        try (var out = Files.newOutputStream(folder.resolve("field-keys.p12"))) {
            store.store(out, password);
        }
        Files.writeString(folder.resolve("field-keys.password"), "correct horse\n");
        return FileKeystore.open(folder);
    }

    private static void put(KeyStore store, String alias, SecretKey key, char[] password) throws Exception {
        store.setEntry(alias, new KeyStore.SecretKeyEntry(key), new KeyStore.PasswordProtection(password));
    }

    private static SecretKey key(int offset, String algorithm) {
        var bytes = new byte[32];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + offset);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
