package com.hedai.loan.businessday;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A business day as shown (营业日).
 *
 * @param next the day after it, once its closing has started
 * @param handled loans handled by its closing so far
 */
record BusinessDayView(
        LocalDate day,
        State state,
        @Nullable LocalDate next,
        long handled,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt) {

    /** Where a day is in its life (营业日状态). */
    enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    static BusinessDayView open(LocalDate day) {
        return new BusinessDayView(day, State.OPEN, null, 0, null, null);
    }

    static BusinessDayView of(BusinessDay day) {
        var state = switch (day.state()) {
            case CLOSING -> State.CLOSING;
            case CLOSED -> State.CLOSED;
        };
        return new BusinessDayView(day.dayOn(), state, day.nextOn(), day.handled(), day.startedAt(), day.closedAt());
    }
}
