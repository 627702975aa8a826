package com.hedai.gateway.refusal;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the refusal spool.
 *
 * @param folder where it lies; one gateway process each
 * @param audit base address of audit-service
 * @param largest how much may wait for audit-service before the gateway lets nobody through
 * @param sealAfter how long a batch stays open for more records
 * @param batch most records in a batch
 */
@Validated
@ConfigurationProperties("hedai.gateway.spool")
record SpoolProperties(
        @NotNull Path folder,
        @NotNull URI audit,
        @DefaultValue("512MB") DataSize largest,
        @DefaultValue("1s") Duration sealAfter,
        @DefaultValue("500") int batch) {}
