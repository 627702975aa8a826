package com.hedai.user.access;

/** A role (角色): its name in tokens, its duty, and whether it exists on the platform or in an institution. */
record Role(String code, Duty duty, Place at, String zh, String en) {
    /** Where a role exists (适用范围). */
    enum Place {
        PLATFORM,
        INSTITUTION
    }
}
