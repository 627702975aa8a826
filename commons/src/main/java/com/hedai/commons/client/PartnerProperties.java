package com.hedai.commons.client;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How partners are reached.
 *
 * @param base where the partners' interfaces are
 * @param id our name with them
 * @param keys folder with our private key {@code partner-client.pem} and their public key {@code partner-bank.pub.pem}
 * @param window how old or early a message's time may be
 */
@Validated
@ConfigurationProperties("hedai.partners")
record PartnerProperties(
        @NotNull URI base,
        @DefaultValue("hedai") String id,
        @NotNull Path keys,
        @DefaultValue("300s") Duration window) {}
