package com.hedai.gateway.token;

import com.hedai.commons.security.Tokens;
import com.hedai.gateway.visit.Caller;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a person's token (令牌校验): RS256 by a key of user-service and issued by it, for audience {@value Tokens#PEOPLE}, not ended. Only that a
 * signature was right is remembered.
 */
final class TokenCheck {
    private static final int REMEMBERED = 10_000;
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;
    private final Map<String, Checked> remembered = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Checked(Caller caller, Instant end) {}

    /** The token is not one of ours, was altered, or has ended. */
    static final class NotOurs extends Exception {
        NotOurs(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }

        NotOurs(String message) {
            super(message, null, false, false);
        }
    }

    TokenCheck(JWKSource<SecurityContext> keys, URI issuer, Clock clock) {
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(claimsFor(issuer, clock));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claimsFor(URI issuer, Clock clock) {
        var exactly = new JWTClaimsSet.Builder().issuer(issuer.toString()).build();
        var required = Set.of("sub", "exp", Tokens.SESSION, Tokens.INSTITUTION, Tokens.KIND, Tokens.ROLE);
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(Tokens.PEOPLE, exactly, required) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        verifier.setMaxClockSkew((int) SKEW.toSeconds());
        return verifier;
    }

    /** The caller, if this very token was found right before and has not ended. */
    Optional<Caller> known(String token) {
        return Optional.ofNullable(remembered.get(token))
                .filter(checked -> clock.instant().isBefore(checked.end()))
                .map(Checked::caller);
    }

    /**
     * Checks the signature; may wait for the keys.
     *
     * @throws KeySourceException when there are no keys to check with
     */
    Caller check(String token) throws NotOurs, KeySourceException {
        try {
            var claims = processor.process(token, null);
            if (claims.getAudience().size() != 1) {
                throw new NotOurs("more than one audience");
            }
            var caller = caller(claims);
            remembered.put(
                    token,
                    new Checked(caller, claims.getExpirationTime().toInstant().plus(SKEW)));
            return caller;
        } catch (KeySourceException noKeys) {
            throw noKeys;
        } catch (BadJOSEException | JOSEException | ParseException | IllegalArgumentException wrong) {
            throw new NotOurs(wrong);
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        return new Caller(
                uuid(claims.getSubject()),
                uuid(claims.getStringClaim(Tokens.INSTITUTION)),
                claims.getStringClaim(Tokens.KIND),
                claims.getStringClaim(Tokens.ROLE),
                uuid(claims.getStringClaim(Tokens.SESSION)),
                claims.getClaim(Tokens.PERMISSION_VERSION) instanceof Number version ? version.intValue() : 0);
    }

    private static UUID uuid(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("id: missing");
        }
        return UUID.fromString(text);
    }
}
