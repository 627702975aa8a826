package com.hedai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.service.HedaiServiceTest;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HedaiServiceTest(
        properties = {
            "hedai.gateway.limits.address.capacity=30",
            "hedai.gateway.limits.address.per=1h",
            "hedai.gateway.limits.device.capacity=10",
            "hedai.gateway.limits.device.per=1h",
            "hedai.gateway.limits.strict[0].name=sign-in-codes",
            "hedai.gateway.limits.strict[0].method=POST",
            "hedai.gateway.limits.strict[0].path=/api/v1/sign-in-codes",
            "hedai.gateway.limits.strict[0].address.capacity=5",
            "hedai.gateway.limits.strict[0].address.per=1m",
            "hedai.gateway.limits.strict[0].device.capacity=2",
            "hedai.gateway.limits.strict[0].device.per=1m"
        })
class LimitIT {
    private static final Upstream USER = new Upstream();

    private final Client client;
    private final String address;

    @Autowired
    LimitIT(@LocalServerPort int port, @Value("${HEDAI_REDIS}") String address) {
        this.client = new Client(port);
        this.address = address;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hedai.gateway.services.user-service.uri", USER::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @BeforeEach
    void fullBuckets() {
        try (var client = RedisClient.create(address);
                var redis = client.connect()) {
            // Before the gateway is connected it counts for itself.
            Eventually.within(Duration.ofSeconds(30), () -> {
                this.client.get("/api/v1/me");
                return redis.sync().dbsize() > 0;
            });
            redis.sync().flushdb();
        }
        USER.answersOk();
    }

    @AfterAll
    static void stop() {
        USER.close();
    }

    private Map<Integer, Long> statusesOf(int requests, java.util.function.IntFunction<Client.Answer> request) {
        return IntStream.range(0, requests)
                .mapToObj(request)
                .collect(Collectors.groupingBy(Client.Answer::status, Collectors.counting()));
    }

    @Test
    void anAddressMayKnockAsOftenAsItsBucketHolds() {
        var statuses = statusesOf(40, i -> client.get("/api/v1/me"));

        assertThat(statuses).containsEntry(200, 30L).containsEntry(429, 10L);
    }

    @Test
    void aDeviceHasItsOwnBucket() {
        var device = UUID.randomUUID().toString();

        var statuses = statusesOf(15, i -> client.get("/api/v1/me", "Device-Id", device));

        assertThat(statuses).containsEntry(200, 10L).containsEntry(429, 5L);
        assertThat(client.get("/api/v1/me", "Device-Id", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void codesAreGivenLessOften() {
        var statuses = statusesOf(8, i -> client.post("/api/v1/sign-in-codes", "{}"));

        assertThat(statuses).containsEntry(200, 5L).containsEntry(429, 3L);
        assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whoIsTurnedAwayIsToldWhenToComeBack() {
        statusesOf(5, i -> client.post("/api/v1/sign-in-codes", "{}"));

        var answer = client.post("/api/v1/sign-in-codes", "{}");

        assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 12);
    }

    @Test
    void aForgedForwardedAddressGivesNoNewBucket() {
        var statuses = statusesOf(
                40, i -> client.get("/api/v1/me", "X-Forwarded-For", "10.0.0." + i, "X-Real-IP", "10.0.0." + i));

        assertThat(statuses).containsEntry(429, 10L);
    }

    /** The first refusal of a second is answered from another thread, while the client may ask again already. */
    @Test
    void whoAsksAgainAtOnceIsAnsweredEachTime() {
        var statuses = statusesOf(4000, i -> client.get("/api/v1/me"));

        assertThat(statuses).containsOnlyKeys(200, 429);
    }

    @Test
    void healthChecksAreNotCounted() {
        statusesOf(35, i -> client.get("/api/v1/me"));

        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
}
