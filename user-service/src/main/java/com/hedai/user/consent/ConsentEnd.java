package com.hedai.user.consent;

/** Why a consent stopped to count (授权终止原因). */
enum ConsentEnd {
    WITHDRAWN,
    /** A newer one to the same document took its place. */
    REPLACED
}
