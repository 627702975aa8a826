package com.hedai.user.staff;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords with Argon2id (密码散列). Each takes 19 MiB and some 30 ms, so only a few run at a time. */
@Component
class Passwords {
    private static final int AT_A_TIME = 4;
    private static final int PATIENCE_SECONDS = 5;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    /** What is checked when there is no such person, so that the answer takes as long. Nobody knows the password. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$9TlqVvcSBtiOb8VvI8nDEg$ZoAF7A93PAJd4b9lHy4ksYaePhKzmuZUkJWFGpu28dU";

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME);

    String hash(String password) {
        return bounded(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** Without a hash the work is done all the same, and the answer is no. */
    boolean matches(String password, @Nullable String hash) {
        return bounded(() -> encoder.matches(password, hash == null ? NOBODYS : hash)) && hash != null;
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(CommonReason.OVERLOADED);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonReason.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
