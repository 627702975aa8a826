package com.hedai.user;

import java.time.Instant;

/** Drops rows of a feature that are of no use any more (过期数据清理); a bean of the feature that owns them. */
@FunctionalInterface
public interface Cleaning {
    /** Drops a bounded number of rows; true when there may be more. */
    boolean clean(Instant now);
}
