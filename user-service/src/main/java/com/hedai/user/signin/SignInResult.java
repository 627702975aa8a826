package com.hedai.user.signin;

import com.hedai.user.UserReason;
import com.hedai.user.session.SignedIn;

/** What came of a sign-in (登录结果); a refusal too has something to commit: the try that was counted. */
sealed interface SignInResult {
    record Done(SignedIn signedIn) implements SignInResult {}

    record Refused(UserReason reason) implements SignInResult {}
}
