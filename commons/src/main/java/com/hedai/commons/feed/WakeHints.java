package com.hedai.commons.feed;

import com.hedai.commons.work.Signal;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Tells other instances of the same service that positions were given (唤醒提示), through Redis. Only a hint: while Redis is away,
 * readers look every 50 ms instead.
 */
final class WakeHints implements AutoCloseable {
    static final Duration POLL_WITH_HINTS = Duration.ofSeconds(1);
    static final Duration POLL_WITHOUT = Duration.ofMillis(50);

    private static final Logger log = LoggerFactory.getLogger(WakeHints.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final String prefix;
    private final RedisConnectionFactory connections;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> listening;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> sending;
    private final Signal closed = new Signal();

    WakeHints(String service, RedisConnectionFactory connections) {
        this.prefix = "hedai:wake:" + service + ":";
        this.connections = connections;
    }

    /** Calls the listener with the stream's name for each hint, from now on. */
    void listen(Consumer<String> listener) {
        Thread.ofVirtual().name("wake-hints").start(() -> connect(listener));
    }

    private void connect(Consumer<String> listener) {
        for (int attempt = 1; closed.count() == 0 && listening == null; attempt++) {
            try {
                var client = client();
                if (client == null) {
                    return;
                }
                var connection = client.connectPubSub(StringCodec.UTF8);
                connection.addListener(new RedisPubSubAdapter<>() {
                    @Override
                    public void message(String channel, String sender) {
                        listener.accept(channel.substring(prefix.length()));
                    }
                });
                connection.sync().subscribe(prefix + Streams.DOMAIN, prefix + Streams.AUDIT);
                sending = client.connectPubSub(StringCodec.UTF8);
                listening = connection;
            } catch (RuntimeException away) {
                if (attempt == 1) {
                    log.info("Redis gives no wake-up hints yet: {}", away.toString());
                }
                if (closedWithin(RETRY)) {
                    return;
                }
            }
        }
    }

    private @Nullable RedisClient client() {
        return connections instanceof LettuceConnectionFactory lettuce
                        && lettuce.getNativeClient() instanceof RedisClient client
                ? client
                : null;
    }

    private boolean closedWithin(Duration time) {
        try {
            return closed.awaitAfter(0, time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Sends without waiting; a hint that is lost costs a poll. */
    void send(String stream) {
        var connection = sending;
        if (connection != null && connection.isOpen()) {
            var _ = connection.async().publish(prefix + stream, "");
        }
    }

    /** How long a reader may sleep before it looks again by itself. */
    Duration poll() {
        var connection = listening;
        return connection != null && connection.isOpen() ? POLL_WITH_HINTS : POLL_WITHOUT;
    }

    @Override
    public void close() {
        closed.raise();
        for (var connection : new StatefulRedisPubSubConnection<?, ?>[] {listening, sending}) {
            if (connection != null && connection.isOpen()) {
                connection.close();
            }
        }
    }
}
