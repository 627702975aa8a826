package com.hedai.commons.work;

import java.time.Instant;

/** Drops rows of a feature whose time is over (过期数据清理); a bean of the feature that owns them. Any number of instances may do it at once. */
@FunctionalInterface
public interface Cleaning {
    /** Drops a bounded number of rows; true when there may be more. */
    boolean clean(Instant now);
}
