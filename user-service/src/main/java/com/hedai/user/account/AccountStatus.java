package com.hedai.user.account;

import java.util.Set;

/** The life of an account (账户状态). */
public enum AccountStatus {
    /** Made for a member of staff who has not set a password yet. */
    INVITED,
    ACTIVE,
    /** Nobody can sign in with it any more. */
    DISABLED,
    /** Nothing of the person is left but the id. */
    ERASED;

    Set<AccountStatus> next() {
        return switch (this) {
            case INVITED -> Set.of(ACTIVE, DISABLED);
            case ACTIVE -> Set.of(DISABLED, ERASED);
            case DISABLED -> Set.of(ERASED);
            case ERASED -> Set.of();
        };
    }
}
