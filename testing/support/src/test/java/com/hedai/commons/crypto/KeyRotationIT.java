package com.hedai.commons.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.id.Ids;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.sample.Caller;
import com.hedai.commons.sample.SampleTest;
import com.hedai.commons.security.Scope;
import com.hedai.testing.keys.KeyFolder;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.Person;
import com.hedai.testing.service.TestIdentity;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Keys are changed while people go on working: nothing fails, and in the end nothing needs the old keys. */
@SampleTest
class KeyRotationIT {
    private static final int WRITERS = 4;
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Column FACT = Column.of("feed_parked", "fact");
    private static final Column ERROR = Column.of("feed_parked", "error");
    private static final String BODY = """
            {"amount":"1.00","by":1,"note":"x"}""";

    @Autowired
    JdbcClient database;

    @Autowired
    KeyRotation rotation;

    @Autowired
    TestIdentity identity;

    @Autowired
    MovableClock clock;

    @Autowired
    Ids ids;

    @Value("${hedai.keys}")
    Path keys;

    @LocalServerPort
    int port;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong parked = new AtomicLong();
    private final List<Answered> answered = new CopyOnWriteArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private Caller caller;
    private Person administrator;
    private Vault elsewhere;

    /** A command that was answered, and by what. */
    record Answered(Person who, UUID counter, String key, JsonNode body) {}

    @BeforeEach
    void open() {
        caller = new Caller(port);
        administrator = identity.staff("platform-administrator")
                .may("platform:key:read", Scope.PLATFORM)
                .may("platform:key:rotate", Scope.PLATFORM);
        elsewhere = Vault.of(database, FileKeystore.open(keys), ids::next, clock);
    }

    @Test
    void peopleWorkOnWhileKeysChange() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = start(threads);
            try {
                changeKeys();
            } finally {
                over.set(true);
            }
            for (var person : people) {
                person.get();
            }
        }

        assertThat(failures).isEmpty();
        System.out.printf(
                "key rotation: %d writes, %d reads, %d facts parked elsewhere, %d failures%n",
                writes.get(), reads.get(), parked.get(), failures.size());
    }

    private void changeKeys() throws Exception {
        eventually("work has begun", () -> reads.get() > 20 && parked.get() > 5);
        var old = currentKeys();

        var kek = new KeyFolder(keys).addKeyEncryptionKey();
        var begun = rotate();
        var again = rotate();
        eventually("all is wrapped anew", () -> rotation.standing().wrappedWithOlder() == 0);
        clock.advance(KeyRing.KEPT.plusSeconds(1));
        eventually("all is sealed anew", () -> !rotation.step());
        var before = rotation.standing();
        eventually(
                "old keys are destroyed",
                () -> stepALittleLater() && rotation.standing().superseded() == 0);
        long readSoFar = reads.get();
        eventually("people still work", () -> reads.get() > readSoFar + 20);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("keyEncryptionKey").asString()).isEqualTo(kek);
        assertThat(again.status()).isEqualTo(409);
        assertThat(before.superseded()).isEqualTo(old.size());
        assertThat(rotation.standing()).isEqualTo(new KeyRotation.Standing(kek, 0, 0));
        over.set(true);
        assertThat(valuesThatOpenWith(kek)).isGreaterThan(parked.intValue());
    }

    /** Little by little: what was sealed with an old key while the clock jumped begins the quiet time anew. */
    private boolean stepALittleLater() {
        clock.advance(KeyRotation.QUIET.dividedBy(10));
        return !rotation.step();
    }

    private void eventually(String what, Callable<Boolean> isSo) {
        await(what).atMost(PATIENCE).until(() -> isSo.call() || !failures.isEmpty());
        assertThat(failures).as(what).isEmpty();
    }

    @Test
    void whoMayNotRotateDoesNot() throws Exception {
        var somebody = identity.staff("operations").may("sample:counter:raise", Scope.INSTITUTION);

        assertThat(rotate(somebody).status()).isEqualTo(403);
    }

    private Caller.Reply rotate() throws Exception {
        return rotate(administrator);
    }

    private Caller.Reply rotate(Person who) throws Exception {
        return caller.send(caller.request("/api/v1/sample/key-rotations", "Authorization", who.bearer())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private List<UUID> currentKeys() {
        return database.sql(
                        "select id from data_key where owner in ('feed_parked', 'idempotency_key', 'change_request') and wrapped_key is not null")
                .query((row, index) -> UuidTypeHandler.id(row.getBytes(1)))
                .list();
    }

    /** Opens every value of the tables that were written to, with no key-encryption key but the new one. */
    private int valuesThatOpenWith(String kek) {
        var withoutOld = Vault.of(database, new OnlyKey(kek, FileKeystore.open(keys)), ids::next, clock);
        int opened = 0;
        for (var column : ColumnCatalogue.of("sample-service")) {
            if (column.storage().isSealed()) {
                for (var value : values(column)) {
                    withoutOld.decryptBytes(column.column(), value.rowId(), value.value());
                    opened++;
                }
            }
        }
        return opened;
    }

    private List<RotatingKeys.Sealed> values(CataloguedColumn column) {
        var name = column.column().name();
        return database.sql("select %s, %s from %s where %s is not null"
                        .formatted(column.rowId(), name, column.column().table(), name))
                .query((row, index) ->
                        new RotatingKeys.Sealed(UuidTypeHandler.id(row.getBytes(1)), new Encrypted(row.getBytes(2))))
                .list();
    }

    /** The keystore after the older keys were taken away. */
    record OnlyKey(String currentId, FileKeystore all) implements KeyEncryptionKeys {
        @Override
        public byte[] wrap(String id, byte[] dataKey, byte[] context) {
            return all.wrap(id, dataKey, context);
        }

        @Override
        public byte[] unwrap(String id, byte[] wrapped, byte[] context) {
            assertThat(id).as("the key-encryption key that is asked for").isEqualTo(currentId);
            return all.unwrap(id, wrapped, context);
        }

        @Override
        public byte[] index(byte[] message) {
            return all.index(message);
        }
    }

    private List<Future<?>> start(ExecutorService threads) {
        var people = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            var person = i % 2 == 0
                    ? identity.staff("operations").may("sample:counter:raise", Scope.INSTITUTION)
                    : identity.borrower().may("sample:counter:raise", Scope.OWN);
            people.add(threads.submit(() -> untilOver(() -> write(person))));
        }
        for (int i = 0; i < READERS; i++) {
            people.add(threads.submit(() -> untilOver(this::read)));
        }
        people.add(threads.submit(() -> untilOver(this::parkElsewhere)));
        return people;
    }

    private void untilOver(Callable<@Nullable Void> work) {
        while (!over.get()) {
            try {
                work.call();
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (Exception failed) {
                failures.add(failed.toString());
            }
        }
    }

    private @Nullable Void write(Person person) throws Exception {
        var counter = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        var reply = caller.raise(counter, person.bearer(), key, BODY);
        if (reply.status() == 201) {
            answered.add(new Answered(person, counter, key, reply.body()));
            writes.incrementAndGet();
        } else {
            failures.add("write: " + reply.status() + " " + reply.code());
        }
        return null;
    }

    /** The stored answer, opened by the service. */
    private @Nullable Void read() throws Exception {
        if (answered.isEmpty()) {
            return null;
        }
        var one = answered.get(ThreadLocalRandom.current().nextInt(answered.size()));
        var reply = caller.raise(one.counter(), one.who().bearer(), one.key(), BODY);
        if (reply.status() == 201 && reply.body().equals(one.body())) {
            reads.incrementAndGet();
        } else {
            failures.add("read: " + reply.status() + " " + reply.code());
        }
        return null;
    }

    /** Another instance, which goes on with the old key until it looks again. */
    private @Nullable Void parkElsewhere() {
        var id = ids.next();
        database.sql("""
                        insert into feed_parked (id, reader, position, subject, type, fact, error, parked_at)
                        values (?, 'elsewhere', ?, ?, 'CounterRaised', ?, ?, utc_timestamp(6))
                        """)
                .param(UuidTypeHandler.bytes(id))
                .param(parked.incrementAndGet())
                .param(UuidTypeHandler.bytes(id))
                .param(elsewhere.encrypt(FACT, id, "{}").bytes())
                .param(elsewhere.encrypt(ERROR, id, "why").bytes())
                .update();
        return null;
    }
}
