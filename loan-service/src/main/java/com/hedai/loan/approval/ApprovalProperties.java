package com.hedai.loan.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the approval loop (审批循环设置).
 *
 * @param loops how many applications one instance moves at the same time
 * @param lease how long one move may take before another instance may try; longer than every call's time limit
 * @param idle how long a loop sleeps when nothing wakes it
 * @param firstRetry pause after the first unknown answer; doubled each time
 * @param longestRetry longest pause between two questions
 */
@ConfigurationProperties("hedai.approval")
record ApprovalProperties(
        @DefaultValue("4") int loops,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1s") Duration idle,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("2m") Duration longestRetry) {
    ApprovalProperties {
        if (loops < 1 || loops > 64) {
            throw new IllegalArgumentException("hedai.approval.loops: " + loops + " (expected: 1 to 64)");
        }
    }

    /** The pause after so many unknown answers in a row. */
    Duration pause(int attempts) {
        var doublings = Math.min(attempts - 1, 20);
        var pause = firstRetry.multipliedBy(1L << Math.max(doublings, 0));
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
