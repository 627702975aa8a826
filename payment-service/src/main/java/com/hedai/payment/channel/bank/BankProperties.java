package com.hedai.payment.channel.bank;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the bank is called (银行调用设置).
 *
 * @param timeout how long to wait for an answer before it counts as unknown
 */
@Validated
@ConfigurationProperties("hedai.payment.bank")
record BankProperties(@NotNull Duration timeout) {}
