package com.hedai.commons.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FeedPropertiesTest {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(FeedProperties.class)
    static class Settings {}

    @Test
    void factsAreKeptForFourHundredDaysUnlessASettingSaysOtherwise() {
        service.withPropertyValues("hedai.feed.keep.audit=30d").run(context -> {
            var keep = context.getBean(FeedProperties.class).keep();
            assertThat(keep.domain()).isEqualTo(Duration.ofDays(400));
            assertThat(keep.audit()).isEqualTo(Duration.ofDays(30));
        });
    }

    @Test
    void factsCannotBeKeptForLessThanADay() {
        service.withPropertyValues("hedai.feed.keep.domain=23h")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("hedai.feed.keep.domain"));
    }
}
