package com.hedai.commons.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted (分页请求): {@code limit} 1 to 200, 50 when left out, and the cursor of the page before.
 *
 * @param afterId the last id of the page before; rows with smaller ids follow
 */
public record PageRequest(int limit, @Nullable UUID afterId) {
    static final int MOST = 200;
    static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("limit");
        }
    }

    /** How many rows to read: one more than shown, which tells whether a page follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The last id of the page before, if this is not the first page. */
    public Optional<UUID> after() {
        return Optional.ofNullable(afterId);
    }

    static PageRequest parse(@Nullable String limit, @Nullable String after) {
        if (limit != null && !limit.matches("[0-9]{1,9}")) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("limit");
        }
        return new PageRequest(
                limit == null ? USUAL : Integer.parseInt(limit), after == null ? null : fromCursor(after));
    }

    private static UUID fromCursor(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("after");
        }
        throw new Refusal(CommonReason.INVALID_REQUEST).at("after");
    }
}
