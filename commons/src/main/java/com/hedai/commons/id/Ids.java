package com.hedai.commons.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDv7 identifiers (标识), RFC 9562 section 5.7: milliseconds first, so that keys of rows grow with time; within one
 * millisecond a 12-bit counter keeps the order in which this process made them.
 */
public final class Ids {
    private static final int COUNTER_LIMIT = 0x1000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next identifier; greater than every one this object made before. */
    public UUID next() {
        var millisAndCounter = tick();
        var high = (millisAndCounter >>> 12) << 16 | 0x7000L | (millisAndCounter & 0xfff);
        var low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private synchronized long tick() {
        var millis = Math.max(clock.millis(), lastMillis);
        if (millis > lastMillis) {
            counter = random.nextInt(COUNTER_LIMIT / 4);
        } else if (++counter == COUNTER_LIMIT) {
            millis++;
            counter = 0;
        }
        lastMillis = millis;
        return millis << 12 | counter;
    }
}
