package com.hedai.commons.feed;

import com.hedai.commons.web.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that has happened in a service (事实), in the past tense; never changed afterwards. On the wire a CloudEvent 1.0.
 *
 * @param position gapless place in the source's stream
 * @param source the service in which it happened
 * @param type for example {@code DisbursementSettled}
 * @param subject what it is about; facts of one subject arrive in order
 * @param institutionId in whose books it happened
 * @param json the details as JSON text, exactly as the source wrote them
 */
public record Fact(
        long position,
        UUID id,
        String source,
        String type,
        UUID subject,
        UUID institutionId,
        Instant time,
        @Nullable String traceId,
        String json) {
    private static final JsonMapper LENIENT = Json.lenient();

    /** The details as the reader's own record; fields that the reader does not know are skipped. */
    public <T> T data(Class<T> type) {
        return LENIENT.readValue(json, type);
    }
}
