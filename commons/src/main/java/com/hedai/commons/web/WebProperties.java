package com.hedai.commons.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of a service's HTTP side.
 *
 * @param admission requests worked on at the same time, 1 to 100,000
 * @param largestBody the largest request body; the gateway lets less through
 */
@Validated
@ConfigurationProperties("hedai.web")
record WebProperties(
        @Min(1) @Max(100_000) @DefaultValue("400") int admission,
        @DefaultValue("8MB") DataSize largestBody) {}
