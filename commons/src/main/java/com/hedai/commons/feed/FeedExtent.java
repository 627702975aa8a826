package com.hedai.commons.feed;

/**
 * How far a stream reaches (事实流的范围).
 *
 * @param head the last position given so far, 0 when there is none
 * @param keptFrom the lowest position that is still kept, {@code head + 1} when there is none
 */
record FeedExtent(long head, long keptFrom) {}
