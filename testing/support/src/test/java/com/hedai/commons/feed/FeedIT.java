package com.hedai.commons.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.client.Neighbours;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.sample.SampleTest;
import com.hedai.commons.security.ServiceTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts arrive in order, none lost, each with its effect once. */
@SampleTest
class FeedIT {
    private static final UUID INSTITUTION = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Outbox outbox;

    @Autowired
    Feeds feeds;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final List<Subscription> running = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private record Happened(int number) {}

    @AfterEach
    void stop() {
        running.forEach(Subscription::close);
    }

    @Test
    void positionsHaveNoGapsAlthoughTransactionsCommitOutOfOrder() throws Exception {
        var before = feeds.page(Streams.DOMAIN, 0, 1, Duration.ZERO).head();
        publishConcurrently(8, 50);

        await(() -> feeds.page(Streams.DOMAIN, 0, 1, Duration.ZERO).head() == before + 400);
        var items = feeds.page(Streams.DOMAIN, before, 1000, Duration.ZERO).items();
        assertThat(items.stream().map(FeedPage.Item::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 400).boxed().toList());
        assertThat(items.stream().map(FeedPage.Item::id)).doesNotHaveDuplicates();
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoFact() {
        var subject = UUID.randomUUID();

        transactions.executeWithoutResult(status -> {
            outbox.publish("Happened", subject, INSTITUTION, new Happened(1));
            status.setRollbackOnly();
        });

        assertThat(facts(subject)).isZero();
    }

    @Test
    void aFactOutsideATransactionIsABug() {
        assertThatThrownBy(() -> outbox.publish("Happened", UUID.randomUUID(), INSTITUTION, new Happened(1)))
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void twoInstancesApplyEachFactOnce() throws Exception {
        var subject = UUID.randomUUID();
        var reader = new Recording("twice") {
            @Override
            public void apply(Fact fact) {
                if (fact.subject().equals(subject)) {
                    super.apply(fact);
                }
            }
        };
        start(reader, "a");
        start(reader, "b");

        IntStream.range(0, 300).forEach(number -> publish(subject, number));

        await(() -> applied(subject) == 300);
        assertThat(parked(subject)).isZero();
    }

    @Test
    void aFrozenReaderThatWakesLateChangesNothing() {
        var frozen = new Cursors(jdbc, "frozen");
        var reader = new Recording("frozen");
        frozen.prepare(reader);
        var oldEpoch = frozen.take("frozen").orElseThrow();
        jdbc.update("update feed_cursor set held_until = utc_timestamp(6) - interval 1 second where reader = 'frozen'");

        var awake = new Cursors(jdbc, "awake");
        var newEpoch = awake.take("frozen").orElseThrow();
        awake.move("frozen", newEpoch, 7);

        assertThatThrownBy(() -> frozen.move("frozen", oldEpoch, 8)).isInstanceOf(Cursors.LeaseLost.class);
        assertThat(awake.position("frozen")).isEqualTo(7);
    }

    @Test
    void aBadFactIsParkedWithItsSubjectAndOthersFlowOn() {
        var mended = new AtomicBoolean(false);
        var bad = UUID.randomUUID();
        var good = UUID.randomUUID();
        var reader = new Recording("parks") {
            @Override
            public void apply(Fact fact) {
                if (fact.subject().equals(bad) && fact.data(Happened.class).number() == 1 && !mended.get()) {
                    throw new IllegalStateException("not understood");
                }
                if (fact.subject().equals(bad) || fact.subject().equals(good)) {
                    super.apply(fact);
                }
            }
        };
        publish(bad, 1);
        publish(good, 1);
        publish(bad, 2);
        publish(good, 2);
        var parking = start(reader, "a");

        await(() -> parking.blocked("parks").contains(bad) && parked(bad) == 2 && applied(good) == 2);
        assertThat(applied(bad)).isZero();

        mended.set(true);
        assertThat(parking.replay("parks", bad)).isEqualTo(2);
        assertThat(applied(bad)).isEqualTo(2);
        assertThat(parked(bad)).isZero();
    }

    @Test
    void aReaderThatIsStoppedBetweenTwoTriesParksNothing() throws Exception {
        var tries = new AtomicInteger();
        var reader = new Recording("stopped") {
            @Override
            public void apply(Fact fact) {
                tries.incrementAndGet();
                throw new IllegalStateException("not understood");
            }
        };
        var subject = UUID.randomUUID();
        publish(subject, 1);
        var parking = start(reader, "a");
        await(() -> tries.get() >= 3);

        running.getLast().close();

        assertThat(threads.getLast().join(PATIENCE)).isTrue();
        assertThat(parking.blocked("stopped")).isEmpty();
        assertThat(new Cursors(jdbc, "b").take("stopped"))
                .as("the lease was given back")
                .isPresent();
    }

    private class Recording implements FactReader {
        private final String name;

        Recording(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String source() {
            return "sample-service";
        }

        @Override
        public void apply(Fact fact) {
            jdbc.update("insert into effect (fact_id) values (?)", UuidTypeHandler.bytes(fact.id()));
        }
    }

    private Parking start(FactReader reader, String instance) {
        var neighbours = new Neighbours(Map.of("sample-service", URI.create("http://127.0.0.1:" + port)));
        var parking = new Parking("sample-service", jdbc, vault, transactions, List.of(reader), ids, clock);
        var subscription = new Subscription(
                "sample-service",
                reader,
                new FeedClient(neighbours, tokens),
                new Cursors(jdbc, instance),
                parking,
                transactions);
        running.add(subscription);
        threads.add(Thread.ofVirtual().start(subscription::run));
        return parking;
    }

    private void publishConcurrently(int threads, int each) throws InterruptedException {
        var random = new java.util.Random(1);
        Callable<Void> work = () -> {
            for (int i = 0; i < each; i++) {
                var pause = random.nextInt(300_000);
                transactions.executeWithoutResult(status -> {
                    outbox.publish("Happened", UUID.randomUUID(), INSTITUTION, new Happened(0));
                    LockSupport.parkNanos(pause);
                });
            }
            return null;
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList());
        }
    }

    private void publish(UUID subject, int number) {
        transactions.executeWithoutResult(
                status -> outbox.publish("Happened", subject, INSTITUTION, new Happened(number)));
    }

    private int facts(UUID subject) {
        return count("select count(*) from outbox where subject = ?", UuidTypeHandler.bytes(subject));
    }

    private int applied(UUID subject) {
        return count(
                "select count(*) from effect e join outbox o on o.id = e.fact_id where o.subject = ?",
                UuidTypeHandler.bytes(subject));
    }

    private int parked(UUID subject) {
        return count("select count(*) from feed_parked where subject = ?", UuidTypeHandler.bytes(subject));
    }

    private int count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Integer.class, arguments);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
