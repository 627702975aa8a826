package com.hedai.user.code;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of codes.
 *
 * @param validFor how long a code is good after it was sent; the message tells it in whole minutes
 */
@ConfigurationProperties("hedai.code")
record CodeProperties(@DefaultValue("5m") Duration validFor) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(30);

    CodeProperties {
        if (validFor.compareTo(LEAST) < 0 || validFor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "hedai.code.valid-for: %s (expected: %s to %s)".formatted(validFor, LEAST, MOST));
        }
    }
}
