package com.hedai.gateway.limit;

import static io.lettuce.core.ScriptOutputType.INTEGER;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/**
 * Counts in Redis (共享限流), in one step and by Redis's own clock, so that all gateways share the buckets. No thread ever waits:
 * connecting goes on beside the requests, and once connected a take without connection fails at once.
 */
final class RedisLimiter implements Limiter, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String TAKE = script();

    private final RedisClient client;
    private final RedisURI address;
    private CompletableFuture<StatefulRedisConnection<String, String>> connecting;

    /** Begins to connect. */
    RedisLimiter(URI redis) {
        this.address = RedisURI.create(redis);
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        this.connecting = connect();
    }

    @Override
    public Mono<Duration> take(String key, Bucket bucket) {
        return Mono.defer(() -> Mono.fromCompletionStage(takeNow(key, bucket)));
    }

    private CompletionStage<Duration> takeNow(String key, Bucket bucket) {
        return connection()
                .thenCompose(redis -> redis.async()
                        .<Long>eval(
                                TAKE,
                                INTEGER,
                                new String[] {"hedai:limit:" + key},
                                String.valueOf(bucket.capacity()),
                                String.valueOf(bucket.per().toMillis()))
                        .thenApply(Duration::ofMillis));
    }

    /** The connection, which mends itself once it stood; a first attempt that failed is made again for the next caller. */
    private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        if (connecting.isCompletedExceptionally()) {
            connecting = connect();
        }
        return connecting;
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        return client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
    }

    private static String script() {
        try {
            return new ClassPathResource("token-bucket.lua").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, PATIENCE);
    }
}
