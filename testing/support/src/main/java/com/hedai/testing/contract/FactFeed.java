package com.hedai.testing.contract;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * The facts of a neighbour in tests (测试事实流), as its feed would give them. What a test tells must fit the schema, so that a reader is
 * never tried on a fact that its service does not send.
 */
public final class FactFeed {
    private static final Pattern AFTER = Pattern.compile("(?:^|&)after=(\\d+)");
    private static final int LARGEST_BATCH = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final String source;
    private final String stream;
    private final List<String> items = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    public FactFeed(String source, String stream) {
        this.source = source;
        this.stream = stream;
    }

    /** A fact for tests that call a reader themselves. */
    public static Fact fact(String source, String stream, String type, UUID subject, UUID institution, String data) {
        FactSchemas.committed().check(stream, source, type, data);
        return new Fact(1, UUID.randomUUID(), source, type, subject, institution, Instant.EPOCH, null, data);
    }

    /** Tells a fact; whoever waits for facts learns of it at once. */
    public void tell(String type, UUID subject, UUID institution, String data) {
        tell(UUID.randomUUID(), type, subject, institution, data);
    }

    /** Tells a fact under a certain id, perhaps a second time. */
    public void tell(UUID id, String type, UUID subject, UUID institution, String data) {
        FactSchemas.committed().check(stream, source, type, data);
        tellAnything(id, type, subject, institution, data);
    }

    /** Tells what no service sends, to see a reader pass it by or keep it as it is. */
    public void tellAnything(UUID id, String type, UUID subject, UUID institution, String data) {
        lock.lock();
        try {
            items.add("""
                    {"position": %d, "specversion": "1.0", "id": "%s", "source": "%s", "type": "%s",
                     "dataschema": "%s", "subject": "%s", "time": "2026-11-22T02:00:00Z", "institutionid": "%s",
                     "data": %s}
                    """.formatted(
                            items.size() + 1,
                            id,
                            source,
                            type,
                            FactType.of(type).schema(stream, source),
                            subject,
                            institution,
                            data));
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The answer to a reader's request, after a second at most while there is nothing. */
    public String page(String query) {
        var asked = AFTER.matcher(query);
        int after = asked.find() ? Integer.parseInt(asked.group(1)) : 0;
        lock.lock();
        try {
            awaitNews(after);
            var to = Math.max(after, Math.min(items.size(), after + LARGEST_BATCH));
            var some = after >= items.size() ? List.<String>of() : items.subList(after, to);
            return "{\"items\": [%s], \"next\": %d, \"head\": %d}"
                    .formatted(String.join(",", some), after + some.size(), items.size());
        } finally {
            lock.unlock();
        }
    }

    private void awaitNews(int after) {
        long left = LONGEST_WAIT.toNanos();
        try {
            while (items.size() <= after && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
