package com.hedai.commons.feed;

import com.hedai.commons.security.Actors;
import com.hedai.commons.work.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One reader at work (订阅执行): holds the lease, asks for facts, applies each batch in one transaction with the cursor. When a batch
 * fails its facts are applied one by one, so that a single bad one is found, tried a few times and parked.
 */
final class Subscription {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final int BATCH = 500;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 5;
    private static final Duration PAUSE_WITHOUT_LEASE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration PAUSE_WHEN_GONE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String service;
    private final FactReader reader;
    private final FeedClient client;
    private final Cursors cursors;
    private final Parking parking;
    private final TransactionTemplate transactions;
    private final Signal closed = new Signal();
    private OptionalLong epoch = OptionalLong.empty();
    private boolean silent;

    Subscription(
            String service,
            FactReader reader,
            FeedClient client,
            Cursors cursors,
            Parking parking,
            TransactionTemplate transactions) {
        this.service = service;
        this.reader = reader;
        this.client = client;
        this.cursors = cursors;
        this.parking = parking;
        this.transactions = transactions;
    }

    void run() {
        try {
            while (isOpen()) {
                round();
            }
            release();
        } catch (InterruptedException stopping) {
            release();
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed.raise();
    }

    private boolean isOpen() {
        return closed.count() == 0;
    }

    /** Ends what is going on when the subscription is closed meanwhile: nothing is given up only because there was no time left. */
    private void pause(Duration most) throws InterruptedException {
        if (closed.awaitAfter(0, most)) {
            throw new InterruptedException(reader.name() + " is closed");
        }
    }

    private void round() throws InterruptedException {
        try {
            if (epoch.isEmpty()) {
                cursors.prepare(reader);
                epoch = cursors.take(reader.name());
            }
            if (epoch.isEmpty()) {
                pause(PAUSE_WITHOUT_LEASE);
                return;
            }
            var position = cursors.position(reader.name());
            var batch = client.read(reader.source(), reader.stream(), position, BATCH, WAIT);
            silent = false;
            if (batch.facts().isEmpty()) {
                cursors.move(reader.name(), epoch.getAsLong(), position);
            } else {
                apply(batch.facts(), epoch.getAsLong());
            }
        } catch (Cursors.LeaseLost lost) {
            log.info("{}", lost.getMessage());
            epoch = OptionalLong.empty();
        } catch (FeedClient.Gone gone) {
            log.error(
                    "{} stands still, for it would miss facts: {}; start it anew from a snapshot and a position",
                    reader.name(),
                    gone.getMessage());
            pause(PAUSE_WHEN_GONE);
        } catch (IOException | RuntimeException failed) {
            if (isOpen() && !silent) {
                log.warn("{}: cannot read from {} for now: {}", reader.name(), reader.source(), failed.toString());
                silent = true;
            }
            pause(PAUSE_AFTER_FAILURE);
        }
    }

    private void apply(List<Fact> facts, long epoch) throws InterruptedException {
        var blocked = parking.blocked(reader.name());
        if (facts.stream().noneMatch(fact -> blocked.contains(fact.subject())) && appliedTogether(facts, epoch)) {
            return;
        }
        for (var fact : facts) {
            if (parking.blocked(reader.name()).contains(fact.subject())) {
                park(fact, epoch, "an earlier fact of the same subject is parked");
            } else {
                applyAlone(fact, epoch);
            }
        }
    }

    private boolean appliedTogether(List<Fact> facts, long epoch) {
        try {
            commit(facts, epoch);
            return true;
        } catch (Cursors.LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failed) {
            if (!reader.parks()) {
                throw failed;
            }
            log.debug("{}: a batch failed, its facts are applied one by one", reader.name(), failed);
            return false;
        }
    }

    private void applyAlone(Fact fact, long epoch) throws InterruptedException {
        var pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                commit(List.of(fact), epoch);
                return;
            } catch (Cursors.LeaseLost lost) {
                throw lost;
            } catch (RuntimeException failed) {
                if (passing(failed)) {
                    throw failed;
                }
                if (attempt == TRIES) {
                    log.error(
                            "{}: {} at {} of {} is parked after {} tries; mend the cause, then replay it",
                            reader.name(),
                            fact.type(),
                            fact.position(),
                            fact.source(),
                            TRIES,
                            failed);
                    park(fact, epoch, failed.toString());
                    return;
                }
                pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    /** Whether the cause is the database's and will pass, so that the fact itself is not to blame. */
    private static boolean passing(RuntimeException failed) {
        return failed instanceof TransientDataAccessException
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof TransactionException;
    }

    private void commit(List<Fact> facts, long epoch) {
        var first = facts.getFirst();
        if (first.traceId() != null) {
            MDC.put("traceId", first.traceId());
        }
        try {
            Actors.asSystem(
                    service,
                    first.institutionId(),
                    () -> transactions.executeWithoutResult(status -> {
                        cursors.move(reader.name(), epoch, facts.getLast().position());
                        reader.applyAll(facts);
                    }));
        } finally {
            MDC.remove("traceId");
        }
    }

    private void park(Fact fact, long epoch, String why) {
        transactions.executeWithoutResult(status -> {
            parking.park(reader.name(), fact, why);
            cursors.move(reader.name(), epoch, fact.position());
        });
    }

    private void release() {
        if (epoch.isPresent()) {
            try {
                cursors.release(reader.name(), epoch.getAsLong());
            } catch (RuntimeException gone) {
                log.debug("{}: the lease ends by itself", reader.name(), gone);
            }
        }
    }
}
