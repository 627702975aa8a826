package com.hedai.commons.crypto;

import com.hedai.commons.crypto.DataKeys.Wrapped;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes keys while the service works (密钥轮换). Data keys under an older key-encryption key are wrapped anew; each table gets a new
 * data key, its values are sealed anew one by one, and the old key is destroyed once nobody can hold a value of it any more.
 * Any number of instances may do it at once.
 */
public final class KeyRotation {
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int CHUNK = 200;

    /**
     * How long nothing sealed with an old key must have been seen: longer than an instance remembers which key is the current one,
     * and a transaction that sealed with it lasts.
     */
    static final Duration QUIET = KeyRing.KEPT.plus(Duration.ofMinutes(1));

    private final RotatingKeys rows;
    private final TransactionOperations transactions;
    private final KeyRing ring;
    private final Vault vault;
    private final KeyEncryptionKeys keks;
    private final List<CataloguedColumn> columns;
    private final Clock clock;
    private final Map<UUID, Instant> unseenSince = new ConcurrentHashMap<>();
    private volatile boolean hasFirstKeys;

    /**
     * Where the keys of a service stand.
     *
     * @param keyEncryptionKey the key that wraps new data keys
     * @param wrappedWithOlder data keys that are still wrapped with an older one; at 0 the older ones can be taken away
     * @param superseded old keys of tables that are not destroyed yet; at 0 the rotation is over
     */
    public record Standing(String keyEncryptionKey, long wrappedWithOlder, int superseded) {}

    KeyRotation(
            RotatingKeys rows,
            TransactionOperations transactions,
            KeyRing ring,
            Vault vault,
            KeyEncryptionKeys keks,
            List<CataloguedColumn> columns,
            Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.ring = ring;
        this.vault = vault;
        this.keks = keks;
        this.columns = columns.stream()
                .filter(column -> column.storage().usesTableKey())
                .toList();
        this.clock = clock;
    }

    public Standing standing() {
        var current = keks.currentId();
        return new Standing(
                current,
                rows.countWrappedWithOtherThan(current),
                rows.superseded(tables()).size());
    }

    /** New keys for all tables; refused while the keys before them are not destroyed. */
    public Standing begin() {
        keks.refresh();
        if (!rows.superseded(tables()).isEmpty()) {
            throw new Refusal(CommonReason.CONFLICT);
        }
        tables().forEach(ring::renew);
        return standing();
    }

    /** Does some of what is to be done; false when there is nothing to do now. */
    boolean step() {
        keks.refresh();
        makeFirstKeys();
        ring.forgetOld();
        var rewrapped = rewrapSome();
        var resealed = false;
        for (var old : rows.superseded(tables())) {
            resealed |= resealSome(old);
        }
        return rewrapped || resealed;
    }

    /** Before work needs them: two transactions that both make the first key of a table wait for each other. */
    private void makeFirstKeys() {
        if (!hasFirstKeys) {
            tables().forEach(ring::of);
            hasFirstKeys = true;
        }
    }

    private boolean rewrapSome() {
        var some = rows.wrappedWithOtherThan(keks.currentId(), CHUNK);
        transactions.executeWithoutResult(status -> some.forEach(row -> rows.replace(row, ring.rewrap(row))));
        return !some.isEmpty();
    }

    private boolean resealSome(Wrapped old) {
        var now = clock.instant();
        var found = false;
        for (var column : columns) {
            if (column.column().table().equals(old.owner())) {
                var some = rows.sealedWith(old.id(), column, CHUNK);
                transactions.executeWithoutResult(status -> some.forEach(value -> reseal(column, value)));
                found |= !some.isEmpty();
            }
        }
        if (found) {
            unseenSince.remove(old.id());
        } else {
            retireOnceQuiet(old, now);
        }
        return found;
    }

    private void reseal(CataloguedColumn column, RotatingKeys.Sealed before) {
        var plain = vault.decryptBytes(column.column(), before.rowId(), before.value());
        rows.replace(column, before, vault.encrypt(column.column(), before.rowId(), plain));
    }

    private void retireOnceQuiet(Wrapped old, Instant now) {
        var since = unseenSince.computeIfAbsent(old.id(), id -> now);
        if (since.plus(QUIET).isAfter(now)) {
            return;
        }
        rows.destroy(old.id(), now);
        unseenSince.remove(old.id());
        log.info("field keys: version {} of {} is destroyed, nothing is sealed with it", old.version(), old.owner());
    }

    private List<String> tables() {
        return columns.stream()
                .map(column -> column.column().table())
                .distinct()
                .toList();
    }
}
