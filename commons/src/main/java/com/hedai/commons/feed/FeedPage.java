package com.hedai.commons.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some facts of a stream, in order.
 *
 * @param next the position to ask after next time
 * @param head the last position given so far; {@code head - next} facts are still to come
 */
record FeedPage(List<Item> items, long next, long head) {
    /** A fact as a CloudEvent, with its position. */
    record Item(
            long position,
            String specversion,
            UUID id,
            String source,
            String type,
            URI dataschema,
            UUID subject,
            Instant time,
            UUID institutionid,
            @Nullable String traceid,
            @JsonRawValue String data) {}
}
