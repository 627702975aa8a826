package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import java.util.UUID;

/**
 * The answer to a sign-in or a refresh (登录结果).
 *
 * @param refreshToken good for one exchange
 * @param firstSignIn whether the account was made just now
 */
public record SignedIn(
        String accessToken,
        String refreshToken,
        long expiresInSeconds,
        UUID accountId,
        Actor.Kind kind,
        String role,
        boolean firstSignIn) {

    public SignedIn forTheFirstTime() {
        return new SignedIn(accessToken, refreshToken, expiresInSeconds, accountId, kind, role, true);
    }

    @Override
    public String toString() {
        return "SignedIn[" + accountId + "]";
    }
}
