package com.hedai.user.staff;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords (密码散列). Each takes 19 MiB and some 30 ms, so only a few run at a time. */
@Component
class Passwords {
    private static final int AT_A_TIME = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    /** What is checked when there is no such person, so that the answer takes as long. */
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody has this password");
    }

    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    /** Without a hash the work is done all the same, and the answer is no. */
    boolean matches(String password, @Nullable String hash) {
        return bounded(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
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
