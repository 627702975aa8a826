package com.hedai.commons.security;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Looks at what a rightly signed token says (令牌声明检查): issued by user-service, with an end, for people or for services and not for
 * both, and complete. What is missing makes it no token at all, not a failure later on.
 */
final class TokenClaims implements OAuth2TokenValidator<Jwt> {
    private static final Set<Actor.Kind> PEOPLE = Set.of(Actor.Kind.BORROWER, Actor.Kind.STAFF);

    private final String issuer;

    TokenClaims(URI authority) {
        this.issuer = authority.toString();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var isOurs = issuer.equals(token.getClaimAsString("iss")) && token.getExpiresAt() != null;
        return isOurs && (isForServices(token) || isForPeople(token))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "not a token of ours", null));
    }

    private static boolean isForServices(Jwt token) {
        return Tokens.isService(token) && token.getSubject() != null;
    }

    private static boolean isForPeople(Jwt token) {
        return List.of(Tokens.PEOPLE).equals(token.getAudience())
                && isId(token.getSubject())
                && isId(token.getClaimAsString(Tokens.INSTITUTION))
                && isId(token.getClaimAsString(Tokens.SESSION))
                && isPerson(token.getClaimAsString(Tokens.KIND))
                && token.getClaimAsString(Tokens.ROLE) != null
                && arePermissions(token.getClaim(Tokens.PERMISSIONS));
    }

    private static boolean isId(@Nullable String text) {
        try {
            return text != null && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    private static boolean isPerson(@Nullable String kind) {
        return PEOPLE.stream().anyMatch(person -> person.name().equals(kind));
    }

    private static boolean arePermissions(@Nullable Object permissions) {
        return permissions == null
                || (permissions instanceof List<?> list
                        && list.stream().allMatch(granted -> granted instanceof String text && isPermission(text)));
    }

    private static boolean isPermission(String granted) {
        var scope = granted.substring(granted.lastIndexOf('=') + 1);
        return granted.indexOf('=') > 0
                && List.of(Scope.values()).stream()
                        .anyMatch(known -> known.name().equals(scope));
    }
}
