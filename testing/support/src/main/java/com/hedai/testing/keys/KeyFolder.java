package com.hedai.testing.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.hedai.testing.server.PrivateFiles;
import com.hedai.testing.server.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import javax.crypto.spec.SecretKeySpec;

/** The folder with the keys of every service (密钥目录), generated once and readable by their owner only. */
public final class KeyFolder {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public Path path() {
        return folder;
    }

    /** Generates what is missing and leaves what is there: a replaced field key would make stored data unreadable. */
    public void fill() {
        try {
            PrivateFiles.createFolder(folder);
            signingKey("token-signing.pem");
            signingKey("audit-signing.pem");
            signingPair("partner-client.pem", "partner-client.pub.pem");
            signingPair("sandbox-signing.pem", "partner-bank.pub.pem");
            fieldKeys();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write keys into " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot generate keys for " + folder, e);
        }
    }

    private void signingKey(String file) throws IOException, GeneralSecurityException {
        if (isMissing(file)) {
            write(file, pem("PRIVATE KEY", rsa().getPrivate().getEncoded()));
        }
    }

    private void signingPair(String privateFile, String publicFile) throws IOException, GeneralSecurityException {
        if (isMissing(privateFile) || isMissing(publicFile)) {
            KeyPair pair = rsa();
            write(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
    }

    private void fieldKeys() throws IOException, GeneralSecurityException {
        if (!isMissing("field-keys.p12")) {
            return;
        }
        String password = Secrets.random(32);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var protection = new KeyStore.PasswordProtection(password.toCharArray());
        store.setEntry("kek-1", secret("AES"), protection);
        store.setEntry("blind-1", secret("HmacSHA256"), protection);
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        write("field-keys.password", password.getBytes(US_ASCII));
        write("field-keys.p12", bytes.toByteArray());
    }

    /** Adds a key-encryption key, which wraps from then on; the ones before it stay. Gives its name. */
    public String addKeyEncryptionKey() {
        try {
            char[] password = Files.readString(folder.resolve("field-keys.password"), US_ASCII)
                    .strip()
                    .toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(folder.resolve("field-keys.p12"))) {
                store.load(in, password);
            }
            int last = Collections.list(store.aliases()).stream()
                    .filter(alias -> alias.startsWith("kek-"))
                    .mapToInt(alias -> Integer.parseInt(alias.substring("kek-".length())))
                    .max()
                    .orElse(0);
            String alias = "kek-" + (last + 1);
            store.setEntry(alias, secret("AES"), new KeyStore.PasswordProtection(password));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            write("field-keys.p12", bytes.toByteArray());
            return alias;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write keys into " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot add a key to " + folder, e);
        }
    }

    private static KeyStore.SecretKeyEntry secret(String algorithm) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new KeyStore.SecretKeyEntry(new SecretKeySpec(key, algorithm));
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(label, body)
                .getBytes(US_ASCII);
    }

    private boolean isMissing(String file) {
        return !Files.exists(folder.resolve(file));
    }

    private void write(String file, byte[] content) throws IOException {
        PrivateFiles.write(folder.resolve(file), content);
    }
}
