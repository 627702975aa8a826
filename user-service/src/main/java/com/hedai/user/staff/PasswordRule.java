package com.hedai.user.staff;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.util.Locale;

/** What a password of staff must be like (密码规则): long, not common, not the username. No rules on kinds of characters. */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordRule() {}

    static void check(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Refusal.of(UserReason.PASSWORD_TOO_SHORT, SHORTEST).at("password");
        }
        if (length > LONGEST) {
            throw Refusal.of(UserReason.PASSWORD_TOO_LONG, LONGEST).at("password");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new Refusal(UserReason.PASSWORD_HAS_NAME).at("password");
        }
        if (CommonPasswords.contains(password)) {
            throw new Refusal(UserReason.PASSWORD_COMMON).at("password");
        }
    }
}
