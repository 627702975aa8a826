package com.hedai.user.staff;

import java.time.Instant;

/** One-time passwords for tests of other features, as the person's phone would show them. */
public final class OneTimePasswords {
    private OneTimePasswords() {}

    public static String at(String secret, Instant at) {
        return Totp.ofBase32(secret).code(Totp.stepAt(at));
    }
}
