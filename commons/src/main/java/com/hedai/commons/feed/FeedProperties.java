package com.hedai.commons.feed;

import jakarta.validation.Valid;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this service's feeds are like.
 *
 * @param keep how long facts are kept
 */
@Validated
@ConfigurationProperties("hedai.feed")
record FeedProperties(@Valid @DefaultValue Keep keep) {

    /**
     * How long facts are kept after they happened, per stream; a reader that was away for longer has to start anew.
     *
     * @param domain what happened
     * @param audit who did or saw what, for audit-service to take over
     */
    record Keep(
            @DurationMin(days = 1) @DefaultValue("400d") Duration domain,
            @DurationMin(days = 1) @DefaultValue("400d") Duration audit) {}
}
