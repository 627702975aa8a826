package com.hedai.user.session;

import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Tokens;
import com.hedai.user.access.Access;
import com.hedai.user.authority.AuthorityProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Makes the access tokens of people (访问令牌): who, where, in which session, and what they may do. */
@Component
class AccessTokens {
    private final JwtEncoder encoder;
    private final AuthorityProperties properties;
    private final Ids ids;
    private final Clock clock;

    AccessTokens(JwtEncoder encoder, AuthorityProperties properties, Ids ids, Clock clock) {
        this.encoder = encoder;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    Duration life() {
        return properties.accessTokenLife();
    }

    String issue(UserSession session, Access access) {
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .id(ids.next().toString())
                .issuer(properties.issuer().toString())
                .audience(List.of(Tokens.PEOPLE))
                .subject(session.accountId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(life()))
                .claim(Tokens.INSTITUTION, session.institutionId().toString())
                .claim(Tokens.KIND, session.kind().name())
                .claim(Tokens.ROLE, access.role())
                .claim(Tokens.PERMISSIONS, permissions(access))
                .claim(Tokens.SESSION, session.id().toString())
                .claim(Tokens.PERMISSION_VERSION, access.version())
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    private static List<String> permissions(Access access) {
        return access.permissions().stream()
                .map(granted -> granted.permission() + "=" + granted.scope())
                .toList();
    }
}
