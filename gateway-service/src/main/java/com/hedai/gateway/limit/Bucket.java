package com.hedai.gateway.limit;

import java.time.Duration;

/**
 * A token bucket's size (令牌桶).
 *
 * @param capacity requests that may come at once
 * @param per the time in which an empty bucket fills up again
 */
record Bucket(int capacity, Duration per) {
    Bucket {
        if (capacity < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException(
                    "bucket: " + capacity + " per " + per + " (expected: at least 1, more than 0)");
        }
    }

    double perMilli() {
        return (double) capacity / per.toMillis();
    }
}
