package com.hedai.commons.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token says (令牌内容). A person's token has audience {@value #PEOPLE}, a service's {@value #SERVICES}; neither is accepted
 * in place of the other.
 */
public final class Tokens {
    public static final String PEOPLE = "hedai";
    public static final String SERVICES = "hedai-internal";
    public static final String INSTITUTION = "inst";
    public static final String KIND = "kind";
    public static final String ROLE = "role";
    /** A list of {@code permission=SCOPE}. */
    public static final String PERMISSIONS = "perms";

    public static final String SESSION = "sid";
    public static final String PERMISSION_VERSION = "pv";

    private Tokens() {}

    static boolean isService(Jwt token) {
        return List.of(SERVICES).equals(token.getAudience());
    }

    static Actor person(Jwt token, String ip) {
        return new Actor(
                UUID.fromString(claim(token, "sub")),
                UUID.fromString(claim(token, INSTITUTION)),
                Actor.Kind.valueOf(claim(token, KIND)),
                claim(token, ROLE),
                permissions(token),
                Objects.requireNonNull(session(token), "the token has no session"),
                permissionVersion(token),
                ip);
    }

    static @Nullable UUID session(Jwt token) {
        var session = token.getClaimAsString(SESSION);
        return session == null ? null : UUID.fromString(session);
    }

    static String claim(Jwt token, String name) {
        return Objects.requireNonNull(token.getClaimAsString(name), () -> "the token has no claim " + name);
    }

    private static int permissionVersion(Jwt token) {
        return token.getClaim(PERMISSION_VERSION) instanceof Number version ? version.intValue() : 0;
    }

    private static Map<String, Scope> permissions(Jwt token) {
        var granted = Objects.requireNonNullElse(token.getClaimAsStringList(PERMISSIONS), List.<String>of());
        var permissions = new HashMap<String, Scope>();
        for (var grant : granted) {
            var split = grant.lastIndexOf('=');
            permissions.put(grant.substring(0, split), Scope.valueOf(grant.substring(split + 1)));
        }
        return permissions;
    }
}
