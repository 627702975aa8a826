package com.hedai.loan.businessday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The closing of one institution's day (日终记录).
 *
 * @param task which task is under way, an index into their order
 * @param taskCursor how far that task came
 * @param handled objects handled so far
 */
record BusinessDay(
        UUID institutionId,
        LocalDate dayOn,
        LocalDate nextOn,
        State state,
        int task,
        @Nullable UUID taskCursor,
        long handled,
        Instant startedAt,
        @Nullable Instant closedAt) {

    /** How far the closing of a day is (日终状态). */
    enum State {
        CLOSING,
        CLOSED
    }

    ClosingDay closing() {
        return new ClosingDay(institutionId, dayOn, nextOn);
    }

    Optional<UUID> after() {
        return Optional.ofNullable(taskCursor);
    }
}
