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

    /** Two at once: the unique key on owner and version lets one in, and both use that one. */
    private Wrapped first(String owner) {
        var id = ids.get();
        var plain = aes.random(KEY_LENGTH);
        var made = new Wrapped(id, owner, 1, keks.wrap(plain, context(id, owner)), keks.currentId(), null);
        Arrays.fill(plain, (byte) 0);
        uncommitted.add(id);
        afterCompletion(() -> uncommitted.remove(id));
        if (stored.insert(made)) {
            return made;
        }
        return stored.current(owner)
                .orElseThrow(
                        () -> new IllegalStateException("data key of %s: neither made nor found".formatted(owner)));
    }

    private DataKey unwrap(Wrapped row) {
        var wrappedKey = row.wrappedKey();
        if (wrappedKey == null) {
            throw new KeyErased(row.owner(), row.erasedAt() == null ? clock.instant() : row.erasedAt());
        }
        var plain = keks.unwrap(row.kekId(), wrappedKey, context(row.id(), row.owner()));
        return new DataKey(row.id(), new SecretKeySpec(plain, "AES"));
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
