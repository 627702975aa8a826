package com.hedai.risk.source;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row for each time a source was asked (来源报告). */
record SourceReport(
        UUID id,
        UUID assessmentId,
        UUID borrowerId,
        UUID institutionId,
        Source source,
        int attempt,
        UUID authorisationId,
        SourceState state,
        @Nullable Encrypted content,
        @Nullable String problem,
        Instant askedAt,
        Instant answeredAt) {}
