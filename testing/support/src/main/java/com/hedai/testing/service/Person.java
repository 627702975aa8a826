package com.hedai.testing.service;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who is signed in during a test (测试人员), with the permissions the test gives. */
public record Person(
        TestIdentity identity,
        UUID accountId,
        UUID institutionId,
        Actor.Kind kind,
        String role,
        UUID sessionId,
        Map<String, Scope> permissions) {
    private static final int PERMISSION_VERSION = 1;

    public Person {
        permissions = Map.copyOf(permissions);
    }

    public Person may(String permission, Scope scope) {
        var more = new HashMap<>(permissions);
        more.put(permission, scope);
        return new Person(identity, accountId, institutionId, kind, role, sessionId, more);
    }

    /** The same person in the books of another lender. */
    public Person at(UUID institution) {
        return new Person(identity, accountId, institution, kind, role, sessionId, permissions);
    }

    /** A token that is good for 15 minutes from now by the test's clock. */
    public String token() {
        return identity.personal(new JWTClaimsSet.Builder()
                .subject(accountId.toString())
                .claim("inst", institutionId.toString())
                .claim("kind", kind.name())
                .claim("role", role)
                .claim(
                        "perms",
                        permissions.entrySet().stream()
                                .map(granted -> granted.getKey() + "=" + granted.getValue())
                                .toList())
                .claim("sid", sessionId.toString())
                .claim("pv", PERMISSION_VERSION));
    }

    /** The value of the header {@code Authorization}. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The same person as the code of a service sees it, for tests below HTTP. */
    public Actor actor() {
        return new Actor(accountId, institutionId, kind, role, permissions, sessionId, PERMISSION_VERSION, "127.0.0.1");
    }
}
