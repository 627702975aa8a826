package com.hedai.payment.card;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of adding cards (绑卡设置).
 *
 * @param checksADay how often a borrower may have cards verified in a day
 * @param userTimeout how long to wait for user-service
 */
@Validated
@ConfigurationProperties("hedai.payment.card")
record CardProperties(@Min(1) int checksADay, @NotNull Duration userTimeout) {}
