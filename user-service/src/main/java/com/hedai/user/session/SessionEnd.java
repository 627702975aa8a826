package com.hedai.user.session;

/** Why a session ended early (会话结束原因). */
public enum SessionEnd {
    /** The person signed out. */
    SIGNED_OUT,
    /** The person ended it from another session. */
    REVOKED,
    /** A spent refresh token came back: somebody else may hold a copy. */
    TOKEN_REUSED,
    /** The account was disabled. */
    ACCOUNT_DISABLED,
    /** The borrower was erased. */
    ACCOUNT_ERASED
}
