package com.hedai.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the routes.
 *
 * @param services the services by name
 * @param breaker when a service is left alone for a while
 */
@Validated
@ConfigurationProperties("hedai.gateway")
record RouteProperties(
        @NotEmpty Map<String, @Valid Service> services,
        @NotNull @Valid Breaker breaker) {
    private static final String API = "/api/v1/";

    /**
     * One service.
     *
     * @param uri its base address
     * @param words first words of its public paths, after {@code /api/v1/}
     * @param paths further public paths as they are
     * @param timeLimit how long it may take to begin its answer
     */
    record Service(
            @NotNull URI uri,
            @DefaultValue List<String> words,
            @DefaultValue List<String> paths,
            @DefaultValue("15s") Duration timeLimit) {

        String[] patterns() {
            return Stream.concat(
                            words.stream().flatMap(word -> Stream.of(API + word, API + word + "/**")), paths.stream())
                    .toArray(String[]::new);
        }
    }

    /**
     * When the breaker opens.
     *
     * @param failureRate percent of failures among the last calls
     * @param calls how many last calls are looked at
     * @param fewest how many there must be before it may open
     * @param rest how long it stays open
     */
    record Breaker(
            @DefaultValue("50") float failureRate,
            @DefaultValue("40") int calls,
            @DefaultValue("20") int fewest,
            @DefaultValue("5s") Duration rest) {}
}
