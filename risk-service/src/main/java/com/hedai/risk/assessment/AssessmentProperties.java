package com.hedai.risk.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the assessments.
 *
 * @param workers how many are worked on at once by one instance, 1 to 64
 * @param userTimeout how long to wait for one answer of the user service
 */
@Validated
@ConfigurationProperties("hedai.risk.assessment")
record AssessmentProperties(
        @Min(1) @Max(64) @DefaultValue("8") int workers,
        @DefaultValue("2s") Duration userTimeout) {}
