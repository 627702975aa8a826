package com.hedai.user.revocation;

import com.hedai.commons.security.RevocationNews;
import com.hedai.commons.security.RevocationSource;
import com.hedai.commons.security.Revocations;
import com.hedai.commons.work.Cleaning;
import com.hedai.commons.work.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was revoked lately (吊销清单), in the order of commit. Write to it last in a transaction: its head row is one for all. This
 * service itself hears of it here, so that it is ready before anybody can call it.
 */
@Component
public class RevocationLog implements RevocationSource, Cleaning {
    private static final int PAGE = 5_000;
    private static final Duration KEPT = Duration.ofDays(1);
    /** How soon a commit of another instance is noticed; one of this instance wakes at once. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final RevocationMapper mapper;
    private final Clock clock;
    private final Revocations here;
    private final Signal signal = new Signal();

    RevocationLog(RevocationMapper mapper, Revocations here, Clock clock) {
        this.mapper = mapper;
        this.here = here;
        this.clock = clock;
    }

    /** Makes the tokens of a session worthless. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sessionEnded(UUID sessionId) {
        append(sessionId, null, null);
    }

    /** Makes the tokens of an account with a smaller permission version worthless. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void permissionsChanged(UUID accountId, int version) {
        append(null, accountId, version);
    }

    @Override
    public RevocationNews news(long after, Duration patience) throws InterruptedException {
        long head = headBeyond(after, System.nanoTime() + patience.toNanos());
        var entries = mapper.after(after > head ? 0 : after, clock.instant().minus(Revocations.MEMORY), PAGE);
        return entries.size() < PAGE
                ? news(entries, head)
                : news(entries, entries.getLast().position());
    }

    private long headBeyond(long after, long deadline) throws InterruptedException {
        while (true) {
            long seen = signal.count();
            long head = mapper.head();
            long left = deadline - System.nanoTime();
            if (head != after || left <= 0) {
                return head;
            }
            signal.awaitAfter(
                    seen, LOOK_AGAIN.compareTo(Duration.ofNanos(left)) < 0 ? LOOK_AGAIN : Duration.ofNanos(left));
        }
    }

    @Override
    public boolean clean(Instant now) {
        return mapper.purge(now.minus(KEPT)) > 0;
    }

    private void append(@Nullable UUID sessionId, @Nullable UUID accountId, @Nullable Integer permissionVersion) {
        mapper.advance();
        var entry = new Revocation(mapper.head(), sessionId, accountId, permissionVersion, clock.instant());
        mapper.insert(entry);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                var news = news(List.of(entry), entry.position());
                here.heard(news.revokedSessions(), news.permissionVersions());
                signal.raise();
            }
        });
    }

    /** Entries committed after the head was read may be among them; hearing of those twice does no harm. */
    private static RevocationNews news(List<Revocation> entries, long position) {
        var sessions = entries.stream()
                .map(Revocation::sessionId)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, Integer> versions = new HashMap<>();
        for (var entry : entries) {
            if (entry.accountId() != null && entry.permissionVersion() != null) {
                versions.put(entry.accountId(), entry.permissionVersion());
            }
        }
        return new RevocationNews(sessions, versions, position);
    }
}
