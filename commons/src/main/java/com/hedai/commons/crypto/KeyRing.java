package com.hedai.commons.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hedai.commons.crypto.DataKeys.Wrapped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives data keys by owner or id (密钥环): unwraps them, makes an owner's first one, destroys them. */
final class KeyRing {

    private static final int KEY_LENGTH = 32;
    private static final int MOST_KEPT = 10_000;
    /** Another instance may go on reading an erased person for this long. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private final DataKeys stored;
    private final KeyEncryptionKeys keks;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final AesGcm aes = new AesGcm();
    private final KeyCache<String> byOwner;
    private final KeyCache<UUID> byId;
    /** Made by a transaction still running: must not be remembered, it may be rolled back. */
    private final Set<UUID> uncommitted = ConcurrentHashMap.newKeySet();

    KeyRing(DataKeys stored, KeyEncryptionKeys keks, Supplier<UUID> ids, Clock clock) {
        this.stored = stored;
        this.keks = keks;
        this.ids = ids;
        this.clock = clock;
        this.byOwner = new KeyCache<>(clock, KEPT, MOST_KEPT);
        this.byId = new KeyCache<>(clock, KEPT, MOST_KEPT);
    }

    DataKey of(String owner) {
        var known = byOwner.get(owner);
        if (known != null) {
            return known;
        }
        var row = stored.current(owner).orElseGet(() -> first(owner));
        var key = unwrap(row);
        if (!uncommitted.contains(key.id())) {
            byOwner.put(owner, key);
        }
        return key;
    }

    DataKey byId(UUID id) {
        var known = byId.get(id);
        if (known != null) {
            return known;
        }
        var row = stored.find(id).orElseThrow(() -> new IllegalStateException("data key %s: unknown".formatted(id)));
        var key = unwrap(row);
        if (!uncommitted.contains(id)) {
            byId.put(id, key);
        }
        return key;
    }

    void erase(String owner) {
        var at = clock.instant();
        // a person erased before the first value was stored must not get a key later
        stored.insert(new Wrapped(ids.get(), owner, 1, null, keks.currentId(), at));
        var erased = stored.erase(owner, at);
        afterCompletion(() -> {
            byOwner.remove(owner);
            erased.forEach(byId::remove);
        });
    }

    /** Makes the next version of an owner's key, which seals from now on; elsewhere after {@link #KEPT} at the latest. */
    void renew(String owner) {
        var current = stored.current(owner);
        if (current.isEmpty() || current.get().wrappedKey() == null) {
            return;
        }
        stored.insert(made(owner, current.get().version() + 1));
        afterCompletion(() -> byOwner.remove(owner));
    }

    /** Seals a data key with the current key-encryption key instead of the one it is sealed with. */
    Wrapped rewrap(Wrapped row) {
        var plain = plain(row);
        var rewrapped = wrapped(row.id(), row.owner(), row.version(), plain);
        Arrays.fill(plain, (byte) 0);
        return rewrapped;
    }

    /** Lets go of keys that were not asked for lately. */
    void forgetOld() {
        byOwner.forgetOld();
        byId.forgetOld();
    }

    /** Two at once: the unique key on owner and version lets one in, and both use that one. */
    private Wrapped first(String owner) {
        var made = made(owner, 1);
        uncommitted.add(made.id());
        afterCompletion(() -> uncommitted.remove(made.id()));
        if (stored.insert(made)) {
            return made;
        }
        return stored.current(owner)
                .orElseThrow(
                        () -> new IllegalStateException("data key of %s: neither made nor found".formatted(owner)));
    }

    private Wrapped made(String owner, int version) {
        var plain = aes.random(KEY_LENGTH);
        var made = wrapped(ids.get(), owner, version, plain);
        Arrays.fill(plain, (byte) 0);
        return made;
    }

    private Wrapped wrapped(UUID id, String owner, int version, byte[] plain) {
        var kek = keks.currentId();
        return new Wrapped(id, owner, version, keks.wrap(kek, plain, context(id, owner)), kek, null);
    }

    private DataKey unwrap(Wrapped row) {
        var plain = plain(row);
        var key = new DataKey(row.id(), new SecretKeySpec(plain, "AES"));
        Arrays.fill(plain, (byte) 0);
        return key;
    }

    private byte[] plain(Wrapped row) {
        var wrappedKey = row.wrappedKey();
        if (wrappedKey == null) {
            throw new KeyErased(row.owner(), row.erasedAt() == null ? clock.instant() : row.erasedAt());
        }
        return keks.unwrap(row.kekId(), wrappedKey, context(row.id(), row.owner()));
    }

    /** A wrapped key that is copied to another owner's row does not open. */
    private static byte[] context(UUID id, String owner) {
        var name = owner.getBytes(UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static void afterCompletion(Runnable step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            step.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                step.run();
            }
        });
    }
}
