package com.hedai.user.authority;

import com.hedai.commons.security.Tokens;
import com.hedai.user.revocation.RevocationLog;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of services that were given out (服务令牌台账): hashes only, so that any instance can revoke one. */
@Component
class ServiceAuthorizations implements OAuth2AuthorizationService {
    private final ServiceTokenMapper mapper;
    private final RegisteredClientRepository services;
    private final RevocationLog revocations;
    private final Clock clock;

    ServiceAuthorizations(
            ServiceTokenMapper mapper, RegisteredClientRepository services, RevocationLog revocations, Clock clock) {
        this.mapper = mapper;
        this.services = services;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void save(OAuth2Authorization authorization) {
        var access = Objects.requireNonNull(authorization.getAccessToken());
        var hash = hash(access.getToken().getTokenValue());
        if (access.isInvalidated()) {
            revoke(hash);
            return;
        }
        var id = UUID.fromString(
                (String) Objects.requireNonNull(access.getClaims()).get(Tokens.SESSION));
        mapper.insert(new ServiceTokenMapper.Row(
                hash,
                id,
                authorization.getPrincipalName(),
                Objects.requireNonNull(access.getToken().getIssuedAt()),
                Objects.requireNonNull(access.getToken().getExpiresAt()),
                null));
    }

    @Override
    @Transactional
    public void remove(OAuth2Authorization authorization) {
        revoke(hash(Objects.requireNonNull(authorization.getAccessToken())
                .getToken()
                .getTokenValue()));
    }

    /** Asked for codes and refresh tokens only, which services do not have. */
    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null;
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null && !type.equals(OAuth2TokenType.ACCESS_TOKEN)) {
            return null;
        }
        return mapper.find(hash(token)).map(row -> authorization(row, token)).orElse(null);
    }

    private @Nullable OAuth2Authorization authorization(ServiceTokenMapper.Row row, String token) {
        var client = services.findByClientId(row.client());
        if (client == null) {
            return null;
        }
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, row.issuedAt(), row.expiresAt());
        return OAuth2Authorization.withRegisteredClient(client)
                .id(row.id().toString())
                .principalName(row.client())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .token(
                        access,
                        metadata -> metadata.put(
                                OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, row.revokedAt() != null))
                .build();
    }

    private void revoke(byte[] hash) {
        if (mapper.revoke(hash, clock.instant()) == 1) {
            mapper.find(hash).ifPresent(row -> revocations.sessionEnded(row.id()));
        }
    }

    private static byte[] hash(String token) {
        return new SecretToken(token).hash();
    }
}
