package com.hedai.commons.crypto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unwrapped data keys remembered briefly (密钥缓存): bounded in number and in time, least recently used out first. */
final class KeyCache<K> {

    private record Kept(DataKey key, Instant until) {}

    private final Clock clock;
    private final Duration kept;
    private final Map<K, Kept> entries;

    KeyCache(Clock clock, Duration kept, int most) {
        this.clock = clock;
        this.kept = kept;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable DataKey get(K name) {
        var entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        if (entry.until().isBefore(clock.instant())) {
            entries.remove(name);
            return null;
        }
        return entry.key();
    }

    synchronized void put(K name, DataKey key) {
        entries.put(name, new Kept(key, clock.instant().plus(kept)));
    }

    /** Unasked for, an old entry would stay in memory for as long as the service runs. */
    synchronized void forgetOld() {
        var now = clock.instant();
        entries.values().removeIf(entry -> entry.until().isBefore(now));
    }

    synchronized void remove(K name) {
        entries.remove(name);
    }
}
