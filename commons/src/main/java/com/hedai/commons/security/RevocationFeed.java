package com.hedai.commons.security;

import com.hedai.commons.work.Signal;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for ended sessions (会话吊销订阅) in every instance: sign-out and a disabled member of staff bite everywhere within seconds.
 * Needs neither servlet nor Spring, so the gateway uses it too.
 */
public final class RevocationFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RevocationFeed.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);

    private final RevocationSource source;
    private final Revocations revocations;
    private final Signal closed = new Signal();
    private volatile @Nullable Thread listener;
    private boolean silent;

    public RevocationFeed(RevocationSource source, Revocations revocations) {
        this.source = source;
        this.revocations = revocations;
    }

    /**
     * Asks once, so that a service which starts beside a running user-service knows before its first request; then listens on
     * a thread of its own.
     */
    public void start() {
        var position = first();
        listener = Thread.ofVirtual().name("revocations").start(() -> listen(position));
    }

    private long first() {
        try {
            return hear(0, Duration.ZERO);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void listen(long from) {
        var position = from;
        try {
            while (closed.count() == 0) {
                position = hear(position, WAIT);
                if (silent) {
                    closed.awaitAfter(0, PAUSE_AFTER_FAILURE);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The position to go on from; the same when nothing could be heard. */
    private long hear(long position, Duration wait) throws InterruptedException {
        try {
            var news = source.news(position, wait);
            revocations.heard(news.revokedSessions(), news.permissionVersions());
            silent = false;
            return news.position();
        } catch (IOException | RuntimeException failed) {
            if (!silent && closed.count() == 0) {
                log.warn("nothing is heard of ended sessions: {}", failed.toString());
            }
            silent = true;
            return position;
        }
    }

    @Override
    public void close() {
        closed.raise();
        var listening = listener;
        if (listening == null) {
            return;
        }
        listening.interrupt();
        try {
            listening.join(LONGEST_STOP);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
