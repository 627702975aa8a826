package com.hedai.user.staff;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.user.account.AccountStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff (员工) as stored, with the status of the account. */
record Staff(
        UUID accountId,
        UUID institutionId,
        String username,
        Encrypted name,
        @Nullable String passwordHash,
        @Nullable Encrypted totpSecret,
        @Nullable Instant lockedUntil,
        AccountStatus status) {

    boolean isLocked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }
}
