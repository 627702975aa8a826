package com.hedai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the routes out of the settings (路由表). */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    RouteLocator serviceRoutes(RouteLocatorBuilder builder, RouteProperties properties) {
        var routes = builder.routes();
        properties
                .services()
                .forEach((name, service) -> routes.route(
                        name,
                        route -> route.path(service.patterns())
                                .metadata(
                                        RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR,
                                        service.timeLimit().toMillis())
                                .uri(service.uri())));
        return routes.build();
    }

    @Bean
    Breakers breakers(RouteProperties properties) {
        var settings = properties.breaker();
        return new Breakers(
                CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                        .failureRateThreshold(settings.failureRate())
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(settings.fewest())
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(Math.min(5, settings.fewest()))
                        .build()),
                settings.rest());
    }
}
