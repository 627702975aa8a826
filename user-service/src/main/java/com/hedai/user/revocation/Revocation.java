package com.hedai.user.revocation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry (吊销记录): either a session that ended, or an account with the least permission version still good. */
record Revocation(
        long position,
        @Nullable UUID sessionId,
        @Nullable UUID accountId,
        @Nullable Integer permissionVersion,
        Instant at) {}
