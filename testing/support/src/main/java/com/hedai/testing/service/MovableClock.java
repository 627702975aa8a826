package com.hedai.testing.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock (可拨动的时钟) that starts at a known moment, goes on by itself so that timers and leases work, and can be moved.
 */
public final class MovableClock extends Clock {
    /** Sunday 2026-11-22, ten in the morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    public MovableClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
        moveTo(START);
    }

    private MovableClock(Clock real, ZoneId zone, AtomicReference<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    public void advance(Duration step) {
        ahead.updateAndGet(step::plus);
    }

    public void moveTo(Instant moment) {
        ahead.set(Duration.between(real.instant(), moment));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(real, other, ahead);
    }
}
