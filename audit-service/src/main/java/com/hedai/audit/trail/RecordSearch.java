package com.hedai.audit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for (审计查询条件); what is null does not matter.
 *
 * @param from inclusive
 * @param to exclusive
 * @param institution only the books of this lender
 * @param beforeAt with {@code beforeLeaf}: the last record of the page before
 * @param fetch how many rows at most
 */
record RecordSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String role,
        @Nullable UUID actor,
        @Nullable String operation,
        @Nullable String kind,
        @Nullable String result,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String traceId,
        @Nullable UUID institution,
        @Nullable Instant beforeAt,
        @Nullable Long beforeLeaf,
        int fetch) {}
