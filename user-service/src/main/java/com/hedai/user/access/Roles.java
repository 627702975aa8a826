package com.hedai.user.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import com.hedai.commons.feed.Outbox;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.revocation.RevocationLog;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role, and what roles may do (角色管理). Changes need the account's row locked by the caller. */
@Component
public class Roles {
    /** The role of every borrower; it is not stored per account. */
    public static final String BORROWER = "borrower";

    private static final int BORROWERS_VERSION = 1;

    private final AccessMapper mapper;
    private final RevocationLog revocations;
    private final Outbox outbox;
    private final Clock clock;

    Roles(AccessMapper mapper, RevocationLog revocations, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.revocations = revocations;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Access ofBorrower() {
        return new Access(BORROWER, mapper.permissions(BORROWER, clock.instant()), BORROWERS_VERSION);
    }

    public Access ofStaff(UUID accountId) {
        // the version first: if it grows in between, the token is old and will be renewed
        int version = mapper.version(accountId).orElseThrow().version();
        var roles = mapper.held(accountId);
        return new Access(roles.getFirst().code(), union(roles), version);
    }

    public List<String> held(UUID accountId) {
        return mapper.held(accountId).stream().map(Role::code).toList();
    }

    public boolean isHeldByAnyone(String role) {
        return !mapper.holders(role).isEmpty();
    }

    /** The active staff of an institution who hold a role. */
    public List<UUID> activeHolders(UUID institutionId, String role) {
        return mapper.activeHolders(institutionId, role).stream()
                .map(AccessMapper.Holder::accountId)
                .toList();
    }

    /** Gives a role; refused when it does not exist there or its duty does not go with what the person holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(UUID accountId, UUID institutionId, boolean platform, String code, @Nullable UUID by) {
        var role = mapper.role(code)
                .filter(found -> found.duty() != Duty.BORROWER)
                .orElseThrow(() -> new Refusal(UserReason.ROLE_UNKNOWN).at("role"));
        if ((role.at() == Role.Place.PLATFORM) != platform) {
            throw new Refusal(UserReason.ROLE_NOT_HERE).at("role");
        }
        var held = mapper.held(accountId);
        if (held.contains(role)) {
            throw new Refusal(UserReason.ROLE_ALREADY_HELD).at("role");
        }
        if (held.stream().anyMatch(other -> other.duty() != role.duty())) {
            throw new Refusal(UserReason.DUTIES_SEPARATED).at("role");
        }
        mapper.assign(accountId, code, clock.instant(), by);
        mapper.advance(accountId, institutionId, clock.instant());
        tell(mapper.version(accountId).orElseThrow());
    }

    /** Takes a role back; the last one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID accountId, UUID institutionId, String code) {
        var held = held(accountId);
        if (!held.contains(code)) {
            throw new Refusal(UserReason.ROLE_UNKNOWN).at("role");
        }
        if (held.size() == 1) {
            throw new Refusal(UserReason.ROLE_LAST).at("role");
        }
        mapper.withdraw(accountId, code);
        mapper.advance(accountId, institutionId, clock.instant());
        tell(mapper.version(accountId).orElseThrow());
    }

    List<RoleView> list() {
        return mapper.roles().stream()
                .map(role -> RoleView.of(role, mapper.permissions(role.code(), clock.instant())))
                .toList();
    }

    /**
     * Sets what a role may do, as its next version. Staff who hold it need new tokens at once; borrowers get the change
     * with their next token, within 15 minutes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(String role, List<Permission> permissions) {
        int version = mapper.newestVersion(role) + 1;
        mapper.insertVersion(role, version, clock.instant());
        permissions.forEach(permission -> mapper.insertPermission(role, version, permission));
        mapper.advanceHolders(role, clock.instant());
        mapper.holders(role).forEach(this::tell);
    }

    private void tell(AccessMapper.Holder holder) {
        outbox.publish(
                "PermissionsChanged",
                holder.accountId(),
                holder.institutionId(),
                new PermissionsChanged(holder.accountId(), holder.version()));
        revocations.permissionsChanged(holder.accountId(), holder.version());
    }

    private List<Permission> union(List<Role> roles) {
        return roles.stream()
                .flatMap(role -> mapper.permissions(role.code(), clock.instant()).stream())
                .collect(collectingAndThen(
                        toMap(Permission::permission, Permission::scope, Roles::widest, TreeMap::new),
                        widest -> widest.entrySet().stream()
                                .map(entry -> new Permission(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private static Scope widest(Scope one, Scope other) {
        return one.covers(other) ? one : other;
    }
}
