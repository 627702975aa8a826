package com.hedai.commons.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.client.Neighbours;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.sample.Caller;
import com.hedai.commons.sample.SampleService;
import com.hedai.commons.security.ServiceTokens;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.TestIdentity;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts are kept for a stated time; who comes too late is told so and misses nothing in silence. */
@HedaiServiceTest(classes = SampleService.class, properties = "hedai.feed.keep.audit=30d")
@ExtendWith(OutputCaptureExtension.class)
class FeedKeepingIT {
    private static final UUID INSTITUTION = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Outbox outbox;

    @Autowired
    Feeds feeds;

    @Autowired
    FeedKeeping keeping;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    TestIdentity identity;

    @Autowired
    MovableClock clock;

    @Autowired
    Ids ids;

    @LocalServerPort
    int port;

    private record Happened(int number) {}

    @BeforeEach
    void beginLongAfterAnyFact() {
        clock.advance(Duration.ofDays(500));
        clean();
    }

    @Test
    void factsAreDeletedWhenTheirTimeIsOverAndNotBefore() {
        var start = publish(Streams.DOMAIN, 1200);
        clock.advance(Duration.ofDays(300));
        publish(Streams.DOMAIN, 3);

        clock.advance(Duration.ofDays(99));
        clean();
        assertThat(stored(Streams.DOMAIN)).isEqualTo(1203);

        clock.advance(Duration.ofDays(2));
        clean();
        assertThat(stored(Streams.DOMAIN)).isEqualTo(3);
        assertThat(feeds.extent(Streams.DOMAIN)).isEqualTo(new FeedExtent(start + 1203, start + 1201));
    }

    @Test
    void eachStreamHasItsOwnTime() {
        publish(Streams.DOMAIN, 2);
        publish(Streams.AUDIT, 2);

        clock.advance(Duration.ofDays(31));
        clean();

        assertThat(stored(Streams.DOMAIN)).isEqualTo(2);
        assertThat(stored(Streams.AUDIT)).isZero();
    }

    @Test
    void severalInstancesDeleteSideBySide() throws Exception {
        var start = publish(Streams.DOMAIN, 1500);
        clock.advance(Duration.ofDays(401));
        publish(Streams.DOMAIN, 1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> instance = () -> {
                clean();
                return null;
            };
            for (var done : threads.invokeAll(List.of(instance, instance, instance))) {
                done.get();
            }
        }

        assertThat(stored(Streams.DOMAIN)).isEqualTo(1);
        assertThat(feeds.extent(Streams.DOMAIN)).isEqualTo(new FeedExtent(start + 1501, start + 1501));
    }

    @Test
    void whoAsksForDeletedFactsIsToldSo() throws Exception {
        var start = publish(Streams.DOMAIN, 10);
        clock.advance(Duration.ofDays(401));
        clean();

        assertThat(get("/internal/v1/feeds/domain?after=" + start).status()).isEqualTo(410);
        assertThat(get("/internal/v1/feeds/domain?after=" + start).code()).isEqualTo("FEED_POSITION_GONE");
        assertThat(get("/internal/v1/feeds/domain?after=" + (start + 10)).status())
                .isEqualTo(200);

        publish(Streams.DOMAIN, 1);
        assertThat(get("/internal/v1/feeds/domain?after=" + (start + 9)).status())
                .isEqualTo(410);
        assertThat(get("/internal/v1/feeds/domain?after=" + (start + 10)).status())
                .isEqualTo(200);
    }

    @Test
    void aReaderThatComesTooLateStandsStillAndSaysSo(CapturedOutput output) {
        var start = publish(Streams.DOMAIN, 10);
        clock.advance(Duration.ofDays(401));
        clean();
        publish(Streams.DOMAIN, 1);
        var reader = new Counting("late");

        try (var _ = running(reader, start + 5)) {
            await(() -> output.getOut().contains("late stands still"));
        }

        assertThat(position(reader)).isEqualTo(start + 5);
        assertThat(reader.applied).hasValue(0);
    }

    @Test
    void aNewcomerStartsFromAPosition() throws Exception {
        publish(Streams.DOMAIN, 10);
        clock.advance(Duration.ofDays(401));
        clean();
        publish(Streams.DOMAIN, 2);
        var told = get("/internal/v1/feeds/domain/position").body();
        var head = told.path("head").asLong();
        assertThat(told.path("keptFrom").asLong()).isEqualTo(head - 1);

        var reader = new Counting("newcomer");
        publish(Streams.DOMAIN, 3);
        try (var _ = running(reader, head)) {
            await(() -> position(reader) == head + 3);
        }

        assertThat(reader.applied).hasValue(3);
    }

    @Test
    void theEndOfTheAuditStreamIsForTheAuditServiceOnly() throws Exception {
        var path = "/internal/v1/feeds/audit/position";

        assertThat(get(path).status()).isEqualTo(403);
        assertThat(new Caller(port)
                        .get(path, "Authorization", "Bearer " + identity.service("audit-service"))
                        .status())
                .isEqualTo(200);
    }

    /** Publishes so many facts and waits for their positions; the last position before them. */
    private long publish(String stream, int count) {
        var before = feeds.extent(stream).head();
        transactions.executeWithoutResult(status -> IntStream.range(0, count)
                .forEach(number -> outbox.append(
                        stream, ids.next(), "Happened", UUID.randomUUID(), INSTITUTION, new Happened(number))));
        await(() -> feeds.extent(stream).head() == before + count);
        return before;
    }

    private void clean() {
        var more = keeping.clean(clock.instant());
        while (more) {
            more = keeping.clean(clock.instant());
        }
    }

    private int stored(String stream) {
        return jdbc.queryForObject(
                "select count(*) from outbox where stream = ? and position is not null", Integer.class, stream);
    }

    private long position(FactReader reader) {
        return new Cursors(jdbc, "test").position(reader.name());
    }

    private Running running(FactReader reader, long from) {
        var cursors = new Cursors(jdbc, "test");
        cursors.prepare(reader);
        jdbc.update("update feed_cursor set position = ? where reader = ?", from, reader.name());
        var neighbours = new Neighbours(Map.of("sample-service", URI.create("http://127.0.0.1:" + port)));
        var subscription = new Subscription(
                "sample-service",
                reader,
                new FeedClient(neighbours, tokens),
                cursors,
                new Parking("sample-service", jdbc, vault, transactions, List.of(reader), ids, clock),
                transactions);
        return new Running(subscription, Thread.ofVirtual().start(subscription::run));
    }

    /** Stopping does not wait for the end of a pause. */
    private record Running(Subscription subscription, Thread thread) implements AutoCloseable {
        @Override
        public void close() {
            subscription.close();
            try {
                assertThat(thread.join(Duration.ofSeconds(10))).as("stopped").isTrue();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Counting(String name, AtomicInteger applied) implements FactReader {
        Counting(String name) {
            this(name, new AtomicInteger());
        }

        @Override
        public String source() {
            return "sample-service";
        }

        @Override
        public void apply(Fact fact) {
            applied.incrementAndGet();
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Caller.Reply get(String path) throws IOException, InterruptedException {
        return new Caller(port).get(path, "Authorization", "Bearer " + identity.service("loan-service"));
    }
}
