package com.hedai.commons.idempotency;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a command that is sent again is recognised.
 *
 * @param keep how long a key and its first answer are kept; the same key afterwards is a new command
 */
@Validated
@ConfigurationProperties("hedai.idempotency")
record IdempotencyProperties(
        @DurationMin(days = 1) @DefaultValue("30d") Duration keep) {}
