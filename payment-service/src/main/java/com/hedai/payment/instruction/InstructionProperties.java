package com.hedai.payment.instruction;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How instructions are worked on (指令处理设置).
 *
 * @param workers how many are worked on at the same time; 0: none by this instance
 * @param idle how long a worker sleeps when nothing is due and nobody wakes it
 * @param lease how long a worker may take for one step before another takes over; longer than a call to a bank may last
 * @param safeTime how long after sending an order may still be on its way to the bank
 */
@Validated
@ConfigurationProperties("hedai.payment.instruction")
record InstructionProperties(
        @Min(0) int workers,
        @NotNull Duration idle,
        @NotNull Duration lease,
        @NotNull Duration safeTime) {}
