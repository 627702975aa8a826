package com.hedai.commons.crypto;

/** A sealed value was altered, or stands in another row or column than the one it was sealed for (密文校验失败). */
public final class NotAuthentic extends RuntimeException {

    NotAuthentic(String what, Throwable cause) {
        super(what + ": the seal does not fit", cause);
    }
}
