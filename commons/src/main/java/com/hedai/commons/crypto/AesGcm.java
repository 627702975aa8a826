package com.hedai.commons.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Authenticated encryption (认证加密), AES-256-GCM; safe for many threads, each call borrows a cipher of its own. */
final class AesGcm {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;
    private static final int IDLE_CIPHERS = 64;

    private final SecureRandom random = new SecureRandom();
    /** Looking a cipher up costs five times what using one does, so a bounded number is kept. */
    private final BlockingQueue<Cipher> idle = new ArrayBlockingQueue<>(IDLE_CIPHERS);

    byte[] nonce() {
        return random(NONCE_LENGTH);
    }

    byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            return apply(Cipher.ENCRYPT_MODE, key, nonce, context, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to encrypt", e);
        }
    }

    byte[] open(SecretKey key, byte[] nonce, byte[] context, byte[] body) throws AEADBadTagException {
        try {
            return apply(Cipher.DECRYPT_MODE, key, nonce, context, body);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to decrypt", e);
        }
    }

    private byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] context, byte[] input)
            throws GeneralSecurityException {
        var pooled = idle.poll();
        var cipher = pooled == null ? Cipher.getInstance("AES/GCM/NoPadding") : pooled;
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * 8, nonce));
        cipher.updateAAD(context);
        try {
            return cipher.doFinal(input);
        } finally {
            // the next user initialises it anew; when enough are idle this one is dropped
            idle.offer(cipher);
        }
    }
}
