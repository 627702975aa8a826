package com.hedai.loan.businessday;

import java.util.Optional;
import java.util.UUID;

/**
 * What has to be done at the end of a day (日终任务), in chunks: each runs in a transaction of its own together with its cursor, so
 * the run goes on after a stop where it was, and no chunk counts twice.
 */
public interface DayEnd {
    /** The place among the tasks of a day; unique. */
    int order();

    /** Handles the next chunk after the cursor; {@code after} is empty at the start. */
    Chunk next(ClosingDay day, Optional<UUID> after);

    /** Called in the transaction that moves the date, after all chunks of all tasks. */
    default void moved(ClosingDay day) {}

    /**
     * How far a chunk came.
     *
     * @param handled how many objects it handled
     * @param cursor where the next chunk starts; empty when nothing is left
     */
    record Chunk(int handled, Optional<UUID> cursor) {}
}
