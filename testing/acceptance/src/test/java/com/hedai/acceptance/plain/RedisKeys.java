package com.hedai.acceptance.plain;

import com.hedai.acceptance.Installation;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Every key and value of the platform's Redis (缓存全量). */
final class RedisKeys {
    private final RedisURI address;

    RedisKeys(Installation installation) {
        this.address = RedisURI.create(installation.redis().url());
    }

    /** All keys with their values, one after the other. */
    Map<String, byte[]> all() {
        var all = new TreeMap<String, byte[]>();
        var client = RedisClient.create(address);
        try (var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            var redis = connection.sync();
            var keys = ScanIterator.scan(redis);
            while (keys.hasNext()) {
                var key = keys.next();
                all.put(new String(key, StandardCharsets.UTF_8), keyAndValue(redis, key));
            }
        } finally {
            client.shutdown();
        }
        return all;
    }

    private static byte[] keyAndValue(RedisCommands<byte[], byte[]> redis, byte[] key) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(key);
        switch (redis.type(key)) {
            case "string" -> write(bytes, redis.get(key));
            case "hash" ->
                redis.hgetall(key).forEach((field, value) -> {
                    write(bytes, field);
                    write(bytes, value);
                });
            case "list" -> redis.lrange(key, 0, -1).forEach(value -> write(bytes, value));
            case "set" -> redis.smembers(key).forEach(value -> write(bytes, value));
            case "zset" -> redis.zrange(key, 0, -1).forEach(value -> write(bytes, value));
            case "none" -> {} // it has expired meanwhile
            default -> throw new IllegalStateException("a kind of key nobody reckoned with: " + redis.type(key));
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, byte[] value) {
        bytes.write('\n');
        if (value != null) {
            bytes.writeBytes(value);
        }
    }
}
