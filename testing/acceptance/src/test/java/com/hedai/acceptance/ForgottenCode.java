package com.hedai.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A sign-in code that lies unused while the other stories go on (过期的验证码). */
record ForgottenCode(Borrower borrower, String code, Duration life, Instant receivedAt) {
    private static final Clock CLOCK = Clock.systemUTC();

    static ForgottenCode sentTo(Borrower borrower) {
        var before = borrower.smsPosition();
        var life =
                borrower.requestSignInCode().expect(202).at("expiresInSeconds").asLong();
        var code = borrower.codeAfter(before);
        return new ForgottenCode(borrower, code, Duration.ofSeconds(life), CLOCK.instant());
    }

    /** Signs in with it as soon as its life is over. */
    Reply use() {
        Await.until("the code's end", life.plusSeconds(1), CLOCK::instant, now -> now.isAfter(receivedAt.plus(life)));
        return borrower.signInWith(code);
    }
}
