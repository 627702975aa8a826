package com.hedai.bench;

/** A bench cannot run as things are (无法测试); the message says what to do. */
final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPossible(String message) {
        super(message);
    }
}
