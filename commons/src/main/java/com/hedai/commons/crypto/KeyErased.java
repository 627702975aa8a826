package com.hedai.commons.crypto;

import java.time.Instant;

/** The owner's data key was destroyed (密钥已销毁): the person was erased and nothing sealed with it can be read again. */
public final class KeyErased extends RuntimeException {

    KeyErased(String owner, Instant erasedAt) {
        super("data key of %s was erased at %s".formatted(owner, erasedAt));
    }
}
