package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoadTest {
    private static final long MILLIS = 1_000_000;

    /** The server that answers one request after the other moves the time itself. */
    private final Hands time = new Hands();

    private final OpenLoad load = new OpenLoad(time, () -> time);

    @Test
    void aServerThatKeepsUpIsTimedByItsWork() {
        var figures = load.run(100, Duration.ofSeconds(2), _ -> answersAfter(5));

        assertThat(figures.achieved()).isEqualTo(100);
        assertThat(figures.p50()).isCloseTo(5, within(0.1));
        assertThat(figures.max()).isCloseTo(5, within(0.1));
        assertThat(figures.keepsUp()).isTrue();
    }

    @Test
    void aStallShowsInEveryRequestThatWasDueMeanwhile() {
        var figures = load.run(100, Duration.ofSeconds(5), number -> answersAfter(number == 100 ? 2000 : 1));

        assertThat(figures.max()).isCloseTo(2000, within(2.0));
        assertThat(figures.p99()).isGreaterThan(1800);
        assertThat(figures.answered()).isEqualTo(500);
        assertThat(figures.keepsUp()).isFalse();
    }

    @Test
    void aServerThatIsTooSlowDoesNotReachTheRate() {
        var figures = load.run(100, Duration.ofSeconds(5), _ -> answersAfter(20));

        assertThat(figures.achieved()).isCloseTo(60, within(1.0));
        assertThat(figures.keepsUp()).isFalse();
    }

    @Test
    void whatIsRefusedOrFailsIsNoAnswer() {
        var figures = load.run(10, Duration.ofSeconds(2), number -> {
            if (number == 3) {
                throw new IllegalStateException("connection reset");
            }
            return number != 4;
        });

        assertThat(figures.answered()).isEqualTo(18);
        assertThat(figures.failed()).isEqualTo(2);
        assertThat(figures.achieved()).isEqualTo(9);
    }

    private boolean answersAfter(long millis) {
        time.now += millis * MILLIS;
        return true;
    }

    /** A clock that jumps, and hands that do at once what they are given. */
    private static final class Hands extends AbstractExecutorService implements Timeline {
        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void awaitNanos(long moment) {
            now = Math.max(now, moment);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return true;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
