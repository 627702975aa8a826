package com.hedai.user.identity;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of identity checks.
 *
 * @param leastAge who is younger is refused
 * @param checksADay how often a borrower may hand in name and number within 24 hours
 * @param patience how long a borrower's request waits for the source
 * @param giveUpAfter how long an unanswered check is asked again
 */
@Validated
@ConfigurationProperties("hedai.identity")
record IdentityProperties(
        @DefaultValue("18") @Min(18) int leastAge,
        @DefaultValue("5") @Min(1) int checksADay,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("24h") Duration giveUpAfter) {}
