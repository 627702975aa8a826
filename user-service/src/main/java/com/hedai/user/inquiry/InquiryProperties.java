package com.hedai.user.inquiry;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of inquiries.
 *
 * @param aDay how often a borrower may hand in each kind of thing within 24 hours
 * @param patience how long a borrower's request waits for a source
 * @param giveUpAfter how long an unanswered inquiry is asked again
 */
@Validated
@ConfigurationProperties("hedai.inquiry")
public record InquiryProperties(
        @DefaultValue("5") @Min(1) int aDay,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("24h") Duration giveUpAfter) {}
