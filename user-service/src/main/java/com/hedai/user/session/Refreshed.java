package com.hedai.user.session;

/** What came of an attempt to exchange a refresh token (刷新结果). */
sealed interface Refreshed {
    record Done(SignedIn signedIn) implements Refreshed {}

    /** Unknown, or its session has ended. */
    record Ended() implements Refreshed {}

    /** Spent before this request came: a copy is about, so the session was ended. */
    record Reused() implements Refreshed {}

    /** Spent while this request was on its way, as by a double click: it gets nothing, the session goes on. */
    record Overtaken() implements Refreshed {}
}
