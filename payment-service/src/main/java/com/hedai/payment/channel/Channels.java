package com.hedai.payment.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The channels there are and which one a new instruction takes (渠道目录). */
@Component
@EnableConfigurationProperties(RouteProperties.class)
public class Channels {
    private final Map<String, PaymentChannel> byName;
    private final RouteProperties route;

    Channels(List<PaymentChannel> channels, RouteProperties route) {
        this.byName = channels.stream().collect(toUnmodifiableMap(PaymentChannel::name, identity()));
        this.route = route;
        for (var movement : Movement.values()) {
            named(route(movement));
        }
    }

    /** The name of the channel for a new instruction; stored with it, so that it is never sent by two. */
    public String route(Movement movement) {
        return switch (movement) {
            case DISBURSEMENT -> route.disbursement();
            case DEDUCTION -> route.deduction();
        };
    }

    public PaymentChannel named(String name) {
        var channel = byName.get(name);
        if (channel == null) {
            throw new IllegalStateException("channel: " + name + " (expected: one of " + byName.keySet() + ")");
        }
        return channel;
    }
}
