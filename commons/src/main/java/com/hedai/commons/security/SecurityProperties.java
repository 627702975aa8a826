package com.hedai.commons.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service knows who calls.
 *
 * @param service this service's name, its OAuth2 client id
 * @param authority base address of user-service, which issues all tokens
 * @param clientSecret this service's own secret there
 * @param staleAfter when the last word about revoked sessions is older, staff and changes are refused
 */
@Validated
@ConfigurationProperties("hedai.security")
public record SecurityProperties(
        @NotBlank String service,
        @NotNull URI authority,
        @NotBlank String clientSecret,
        @DefaultValue("5s") Duration staleAfter) {

    @Override
    public String toString() {
        return "SecurityProperties[" + service + " at " + authority + "]";
    }
}
