package com.hedai.risk.source;

import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one source said for an assessment (来源结果).
 *
 * @param id of the stored report; an assessment remembers which ones it rests on
 * @param content the report word for word; only when the state is OK
 */
public record Reported(
        UUID id, Source source, SourceState state, @Nullable String content, Instant answeredAt) {

    @Override
    public String toString() {
        return "Reported[%s %s %s]".formatted(id, source, state);
    }
}
