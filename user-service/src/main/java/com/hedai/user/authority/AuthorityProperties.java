package com.hedai.user.authority;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the authorization server.
 *
 * @param issuer address by which everybody reaches this service; stands in each token
 * @param signingKey PKCS#8 PEM file of the RSA key that signs tokens
 * @param clientSecrets {@code loan-service=secret} and so on, one for each service
 * @param accessTokenLife how long a token is good at most
 */
@Validated
@ConfigurationProperties("hedai.authority")
public record AuthorityProperties(
        @NotNull URI issuer,
        @NotNull Path signingKey,
        @DefaultValue List<String> clientSecrets,
        @DefaultValue("15m") Duration accessTokenLife) {

    Map<String, String> secretsByClient() {
        // a service that stands there twice is refused by toMap
        return clientSecrets.stream()
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public String toString() {
        return "AuthorityProperties[" + issuer + ", " + secretsByClient().keySet() + "]";
    }
}
