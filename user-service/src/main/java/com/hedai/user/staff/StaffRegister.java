package com.hedai.user.staff;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.access.Roles;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import com.hedai.user.institution.Institutions;
import com.hedai.user.session.SessionEnd;
import com.hedai.user.session.Sessions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, in which roles, and who does not any more (员工名册). */
@Component
class StaffRegister {
    private final StaffMapper mapper;
    private final Accounts accounts;
    private final Institutions institutions;
    private final Roles roles;
    private final Sessions sessions;
    private final Vault vault;
    private final AuditTrail audit;

    StaffRegister(
            StaffMapper mapper,
            Accounts accounts,
            Institutions institutions,
            Roles roles,
            Sessions sessions,
            Vault vault,
            AuditTrail audit) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.institutions = institutions;
        this.roles = roles;
        this.sessions = sessions;
        this.vault = vault;
        this.audit = audit;
    }

    Page<StaffView> page(Actor reader, PageRequest request) {
        var everywhere = reader.scope("user:staff:read") == Scope.PLATFORM;
        var rows = mapper.page(everywhere ? null : reader.institutionId(), request.afterId(), request.fetch());
        var page = Page.of(rows, request, Staff::accountId).map(this::view);
        audit.viewed(
                "user:staff:read",
                "account",
                page.items().stream().map(StaffView::id).toList());
        return page;
    }

    /** From now on nobody signs in with the account, and its sessions are over. */
    @Transactional
    void disable(Actor actor, UUID id) {
        var account = locked(actor, "user:staff:disable", id);
        accounts.disable(account);
        audit.changed("user:staff:disable", "account", id, "status");
        sessions.endAll(id, SessionEnd.ACCOUNT_DISABLED);
    }

    @Transactional
    void assign(Actor actor, UUID id, String role) {
        var account = locked(actor, "user:staff:assign", id);
        var platform = institutions.get(account.institutionId()).isPlatform();
        roles.assign(id, account.institutionId(), platform, role, actor.accountId());
        audit.changed("user:staff:assign", "account", id, "roles");
    }

    @Transactional
    void withdraw(Actor actor, UUID id, String role) {
        var account = locked(actor, "user:staff:assign", id);
        roles.withdraw(id, account.institutionId(), role);
        audit.changed("user:staff:assign", "account", id, "roles");
    }

    /** Refuses an account out of reach, and one's own: nobody raises or removes themselves. */
    private Account locked(Actor actor, String permission, UUID id) {
        var account = accounts.lock(id);
        boolean reached = actor.scope(permission) == Scope.PLATFORM
                || account.institutionId().equals(actor.institutionId());
        if (account.kind() != Actor.Kind.STAFF || !reached) {
            throw new Refusal(CommonReason.NOT_FOUND);
        }
        if (id.equals(actor.accountId())) {
            throw new Refusal(UserReason.OWN_ACCOUNT);
        }
        return account;
    }

    private StaffView view(Staff staff) {
        return new StaffView(
                staff.accountId(),
                staff.institutionId(),
                staff.username(),
                vault.decrypt(StaffColumns.NAME, staff.accountId(), staff.name()),
                roles.held(staff.accountId()),
                staff.status(),
                staff.lockedUntil());
    }
}
