package com.hedai.gateway.visit;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the entrance.
 *
 * @param trustedProxies addresses of the load balancers in front, or {@link Network}s they are in; only their {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("hedai.gateway.entrance")
record EntranceProperties(@DefaultValue Set<String> trustedProxies) {}
