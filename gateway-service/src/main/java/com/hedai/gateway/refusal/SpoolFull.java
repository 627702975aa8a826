package com.hedai.gateway.refusal;

/** Nothing more can be put on record (留痕空间已满), so nothing more is let through. */
final class SpoolFull extends RuntimeException {
    SpoolFull() {
        super("the refusal spool is full: audit-service has not taken its batches", null, false, false);
    }
}
