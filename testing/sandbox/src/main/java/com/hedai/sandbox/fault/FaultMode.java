package com.hedai.sandbox.fault;

/** What goes wrong (故障类型). */
public enum FaultMode {
    /** The answer, or the callback, comes later. */
    DELAY,
    /** Not executed; answered 500. */
    ERROR_500,
    /** Not executed; no answer until the client gives up. */
    NEVER_ANSWER,
    /** Executed; the connection closes without an answer. */
    DROP_REPLY,
    /** Executed; answered 200 with an unsigned page. */
    GARBAGE,
    /** The partner says no for reasons of its own. */
    DECLINE,
    /** The order is executed and nobody is told. */
    NO_CALLBACK,
    /** Everything is told twice. */
    DUPLICATE_CALLBACK
}
