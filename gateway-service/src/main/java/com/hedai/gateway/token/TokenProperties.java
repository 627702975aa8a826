package com.hedai.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway knows tokens.
 *
 * @param authority base address of user-service, which issues all tokens
 * @param clientSecret the gateway's own secret there
 */
@Validated
@ConfigurationProperties("hedai.gateway.token")
record TokenProperties(@NotNull URI authority, @NotBlank String clientSecret) {

    @Override
    public String toString() {
        return "TokenProperties[" + authority + "]";
    }
}
