package com.hedai.audit.proof;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of signing.
 *
 * @param keys folder with {@code audit-signing.pem} and, for heads of earlier keys, {@code audit-verify-*.pub.pem}
 * @param headsFile where signed heads are exported to; should lie where no owner of the database can write
 * @param headInterval how often a changed tree is signed
 */
@Validated
@ConfigurationProperties("hedai.audit")
record ProofProperties(
        @NotNull Path keys,
        @NotNull Path headsFile,
        @DefaultValue("1s") Duration headInterval) {}
