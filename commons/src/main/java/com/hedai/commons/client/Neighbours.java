package com.hedai.commons.client;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the other services are (服务地址).
 *
 * @param neighbours base address by service name
 */
@ConfigurationProperties("hedai")
public record Neighbours(Map<String, URI> neighbours) {
    /** The base address of a service such as {@code risk-service}. */
    public URI of(String service) {
        var address = neighbours.get(service);
        if (address == null) {
            throw new IllegalArgumentException(
                    "service: " + service + " (expected: one of " + neighbours.keySet() + ")");
        }
        return address;
    }
}
