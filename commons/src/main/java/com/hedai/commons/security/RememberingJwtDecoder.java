package com.hedai.commons.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Remembers that a token's signature was right (验签缓存), nothing else: its end, its session and its version are looked at each time. */
final class RememberingJwtDecoder implements JwtDecoder {
    private static final int MOST = 10_000;

    private final JwtDecoder checked;
    private final Clock clock;
    private final Map<String, Jwt> remembered = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST;
        }
    });

    RememberingJwtDecoder(JwtDecoder checked, Clock clock) {
        this.checked = checked;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = remembered.get(token);
        if (known == null) {
            known = checked.decode(token);
            remembered.put(token, known);
        } else if (ended(known)) {
            remembered.remove(token);
            throw new BadJwtException("the token has ended");
        }
        return known;
    }

    private boolean ended(Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null || end.isBefore(clock.instant());
    }
}
