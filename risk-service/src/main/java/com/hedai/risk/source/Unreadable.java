package com.hedai.risk.source;

/** A report that does not say what was agreed (报告无法解析): read as no answer, never as a clean one. */
final class Unreadable extends RuntimeException {

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }

    Unreadable(String message) {
        super(message);
    }
}
