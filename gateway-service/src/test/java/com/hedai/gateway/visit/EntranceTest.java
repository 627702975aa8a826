package com.hedai.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class EntranceTest {
    private final Entrance entrance = new Entrance(new EntranceProperties(Set.of("10.244.0.0/16")));

    @Test
    void aTrustedNetworkNamesTheClient() {
        assertThat(addressOf("10.244.1.2", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheClientWroteBeforeIsNotBelieved() {
        assertThat(addressOf("10.244.1.2", "192.0.2.1, 203.0.113.9, 10.244.7.7"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void nobodyElseMayNameAClient() {
        assertThat(addressOf("10.245.1.2", "203.0.113.9")).isEqualTo("10.245.1.2");
    }

    private String addressOf(String peer, String forwardedFor) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(peer, 40_000))
                .header("X-Forwarded-For", forwardedFor));
        entrance.filter(exchange, _ -> Mono.empty()).block();
        return Visit.of(exchange).address();
    }
}
