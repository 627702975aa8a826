package com.hedai.sandbox.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallbackPropertiesTest {
    private final CallbackProperties properties = new CallbackProperties(
            URI.create("http://127.0.0.1:8080"),
            "/callbacks",
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));

    @Test
    void thePauseDoublesWithEachFailure() {
        assertThat(properties.pauseAfter(1)).hasSeconds(1);
        assertThat(properties.pauseAfter(2)).hasSeconds(2);
        assertThat(properties.pauseAfter(5)).hasSeconds(16);
    }

    @Test
    void thePauseStopsGrowingAtTheLongest() {
        assertThat(properties.pauseAfter(7)).hasSeconds(60);
        assertThat(properties.pauseAfter(100_000)).hasSeconds(60);
    }
}
