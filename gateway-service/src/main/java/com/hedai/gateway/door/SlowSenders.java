package com.hedai.gateway.door;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Parts with clients that take for ever to send a request (慢速连接). */
@Component
final class SlowSenders implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final DoorProperties properties;

    SlowSenders(DoorProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.requestTimeout(properties.bodyWithin()));
    }
}
