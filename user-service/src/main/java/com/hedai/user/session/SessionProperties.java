package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions live.
 *
 * @param borrowerIdle a borrower's session ends when not used for this long
 * @param borrowerMost a borrower signs in again after this at the latest
 * @param staffIdle the same for staff
 * @param staffMost the same for staff
 */
@Validated
@ConfigurationProperties("hedai.session")
record SessionProperties(
        @DefaultValue("14d") Duration borrowerIdle,
        @DefaultValue("90d") Duration borrowerMost,
        @DefaultValue("1h") Duration staffIdle,
        @DefaultValue("12h") Duration staffMost) {

    Duration idle(Actor.Kind kind) {
        return kind == Actor.Kind.BORROWER ? borrowerIdle : staffIdle;
    }

    Duration most(Actor.Kind kind) {
        return kind == Actor.Kind.BORROWER ? borrowerMost : staffMost;
    }
}
