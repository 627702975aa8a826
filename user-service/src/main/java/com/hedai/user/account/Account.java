package com.hedai.user.account;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.security.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person at one institution (账户). */
public record Account(
        UUID id,
        UUID institutionId,
        Actor.Kind kind,
        AccountStatus status,
        @Nullable Encrypted phone,
        int profileVersion) {

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }
}
