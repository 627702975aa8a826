package com.hedai.launcher;

/** A command cannot be done (命令失败); the message says what is wrong and what to do about it. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }

    CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
