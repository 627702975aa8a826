package com.hedai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.service.HedaiServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@HedaiServiceTest(
        properties = {
            "hedai.gateway.limits.redis=redis://127.0.0.1:9",
            "hedai.gateway.limits.address.capacity=20",
            "hedai.gateway.limits.address.per=1h"
        })
class LimitWithoutRedisIT {
    private static final Upstream USER = new Upstream();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hedai.gateway.services.user-service.uri", USER::address);
        settings.add("HEDAI_SPOOL", TestSpool::fresh);
    }

    @AfterAll
    static void stop() {
        USER.close();
    }

    @Test
    void withoutRedisTheGatewayCountsForItself(@LocalServerPort int port) {
        var client = new Client(port);

        var statuses = IntStream.range(0, 30)
                .mapToObj(i -> client.get("/api/v1/me").status())
                .toList();

        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses.subList(20, 30)).containsOnly(429);
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
