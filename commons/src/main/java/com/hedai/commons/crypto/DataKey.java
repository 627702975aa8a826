package com.hedai.commons.crypto;

import java.util.UUID;
import javax.crypto.SecretKey;

/** An unwrapped data key (数据密钥); lives in memory only. */
record DataKey(UUID id, SecretKey key) {

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
