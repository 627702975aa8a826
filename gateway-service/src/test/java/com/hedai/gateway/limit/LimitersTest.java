package com.hedai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LimitersTest {
    private static final Bucket THREE_A_SECOND = new Bucket(3, Duration.ofSeconds(1));

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final LocalLimiter local = new LocalLimiter(millis::get);

    private Duration take(Limiter limiter) {
        var wait = limiter.take("somebody", THREE_A_SECOND).block();
        return wait == null ? Duration.ofDays(1) : wait;
    }

    @Test
    void aFullBucketIsEmptiedAtOnce() {
        assertThat(take(local)).isZero();
        assertThat(take(local)).isZero();
        assertThat(take(local)).isZero();
        assertThat(take(local)).isEqualTo(Duration.ofMillis(334));
    }

    @Test
    void anEmptyBucketFillsUpWithTime() {
        for (int i = 0; i < 3; i++) {
            take(local);
        }

        millis.addAndGet(334);

        assertThat(take(local)).isZero();
        assertThat(take(local)).isPositive();
    }

    @Test
    void aBucketNeverHoldsMoreThanItsCapacity() {
        take(local);
        millis.addAndGet(60_000);

        assertThat(take(local)).isZero();
        assertThat(take(local)).isZero();
        assertThat(take(local)).isZero();
        assertThat(take(local)).isPositive();
    }

    @Test
    void everybodyHasTheirOwnBucket() {
        for (int i = 0; i < 4; i++) {
            take(local);
        }

        assertThat(local.take("somebody else", THREE_A_SECOND).block()).isZero();
    }

    @Test
    void aBucketWithoutRoomIsRefused() {
        assertThatThrownBy(() -> new Bucket(0, Duration.ofSeconds(1)))
                .hasMessage("bucket: 0 per PT1S (expected: at least 1, more than 0)");
    }

    @Test
    void theLocalLimiterStandsInAndTheSharedOneIsAskedAgainLater() {
        var asked = new AtomicInteger();
        Limiter broken = (key, bucket) ->
                Mono.fromSupplier(asked::incrementAndGet).then(Mono.error(new IllegalStateException("away")));
        var limiter = new StandInLimiter(broken, local, millis::get);

        for (int i = 0; i < 3; i++) {
            assertThat(take(limiter)).isZero();
        }
        assertThat(take(limiter)).isPositive();
        assertThat(asked).hasValue(1);
        millis.addAndGet(1_001);
        take(limiter);

        assertThat(asked).hasValue(2);
    }
}
