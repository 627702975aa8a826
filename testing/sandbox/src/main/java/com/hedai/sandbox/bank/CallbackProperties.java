package com.hedai.sandbox.bank;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the bank calls back (回调).
 *
 * @param gateway the client's address
 * @param path where it takes callbacks
 * @param timeout of one call
 * @param firstRetry pause after the first failure; it doubles with each further one
 * @param longestRetry and stops growing here; the bank never gives up
 */
@Validated
@ConfigurationProperties("sandbox.callback")
record CallbackProperties(
        @NotNull URI gateway,
        @DefaultValue("/api/v1/partner-callbacks/bank") String path,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("60s") Duration longestRetry) {

    Duration pauseAfter(int failures) {
        var doubled = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
