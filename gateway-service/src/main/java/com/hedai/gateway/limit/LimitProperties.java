package com.hedai.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the rate limits.
 *
 * @param redis where all gateways count together, as a Redis address with password and database if there are any
 * @param address every request from one address
 * @param device every request from one device
 * @param strict what may be tried less often, on top
 */
@Validated
@ConfigurationProperties("hedai.gateway.limits")
record LimitProperties(
        @NotNull URI redis,
        @NotNull Bucket address,
        @NotNull Bucket device,
        @DefaultValue List<@Valid Strict> strict) {

    /** A path that may be tried less often. */
    record Strict(
            @NotBlank String name,
            @NotNull HttpMethod method,
            @NotBlank String path,
            @NotNull Bucket address,
            @NotNull Bucket device) {

        boolean covers(HttpMethod method, String path) {
            return this.method.equals(method) && this.path.equals(path);
        }
    }
}
