package com.hedai.user.staff;

import com.hedai.user.account.AccountStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff as administrators see them (员工视图). */
record StaffView(
        UUID id,
        UUID institutionId,
        String username,
        String name,
        List<String> roles,
        AccountStatus status,
        @Nullable Instant lockedUntil) {}
