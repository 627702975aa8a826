package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts (操作人): a borrower, a member of staff, or the system itself.
 *
 * @param accountId the person's account; for services and the system an id derived from the service's name
 * @param institutionId the lender in whose books the act happens
 * @param role the role acted in, for example {@code reviewer}; the service's name for services and the system
 * @param permissions what may be done and how far, for example {@code loan:application:read} in the institution
 * @param sessionId the sign-in this comes from; absent for services and the system
 * @param permissionVersion the version of the permissions in the token; 0 where there is no token
 * @param ip the address the person came from
 */
public record Actor(
        UUID accountId,
        UUID institutionId,
        Kind kind,
        String role,
        Map<String, Scope> permissions,
        @Nullable UUID sessionId,
        int permissionVersion,
        String ip) {

    /** What sort of actor this is. */
    public enum Kind {
        BORROWER,
        STAFF,
        SERVICE,
        SYSTEM
    }

    public Actor {
        permissions = Map.copyOf(permissions);
    }

    /** Somebody who shows no token of this platform: who is just signing in, a partner, the system. */
    public Actor(
            UUID accountId,
            UUID institutionId,
            Kind kind,
            String role,
            Map<String, Scope> permissions,
            @Nullable UUID sessionId,
            String ip) {
        this(accountId, institutionId, kind, role, permissions, sessionId, 0, ip);
    }

    static Actor system(String service, UUID institutionId) {
        return new Actor(idOf(service), institutionId, Kind.SYSTEM, service, Map.of(), null, "");
    }

    static UUID idOf(String service) {
        return UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isBorrower() {
        return kind == Kind.BORROWER;
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    boolean isPerson() {
        return isBorrower() || isStaff();
    }

    public boolean may(String permission) {
        return permissions.containsKey(permission);
    }

    /** How far the permission reaches; refused with 403 when it was not given at all. */
    public Scope scope(String permission) {
        var scope = permissions.get(permission);
        if (scope == null) {
            throw new Refusal(CommonReason.FORBIDDEN);
        }
        return scope;
    }

    /**
     * The id that limits a query to what is the person's own, or null where the permission reaches the whole institution. A scope
     * in between, such as a class, gives the id too: who knows nothing of classes shows nothing.
     */
    public @Nullable UUID ownOnly(String permission) {
        return scope(permission).covers(Scope.INSTITUTION) ? null : accountId;
    }
}
