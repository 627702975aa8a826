package com.hedai.user.profile;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.Scope;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import com.hedai.user.account.Phone;
import com.hedai.user.identity.Identities;
import com.hedai.user.identity.IdentityState;
import com.hedai.user.identity.KnownIdentity;
import com.hedai.user.institution.Institution;
import com.hedai.user.institution.Institutions;
import com.hedai.user.staff.StaffNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in (当前用户接口). */
@RestController
class MeController {
    private final Accounts accounts;
    private final Institutions institutions;
    private final Identities identities;
    private final StaffNames staff;
    private final AuditTrail audit;

    MeController(
            Accounts accounts, Institutions institutions, Identities identities, StaffNames staff, AuditTrail audit) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.identities = identities;
        this.staff = staff;
        this.audit = audit;
    }

    /** The lender in whose books the person is. */
    record Lender(UUID id, String code, String name) {
        static Lender of(Institution institution) {
            return new Lender(institution.id(), institution.code(), institution.name());
        }
    }

    /**
     * The signed-in person, masked.
     *
     * @param username for staff
     * @param name for staff in full, for borrowers masked
     * @param identityStatus for borrowers, once they handed in an identity
     */
    record Me(
            UUID accountId,
            Lender institution,
            Actor.Kind kind,
            String role,
            Map<String, Scope> permissions,
            @Nullable String username,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String identityNumber,
            @Nullable IdentityState identityStatus,
            int profileVersion) {}

    @GetMapping("/api/v1/me")
    @Allowed("user:account:read")
    Me me(Actor actor) {
        var account = accounts.get(actor.accountId());
        var institution = Lender.of(institutions.get(account.institutionId()));
        audit.viewed("user:account:read", "account", account.id());
        return actor.isBorrower() ? borrower(actor, account, institution) : staff(actor, account, institution);
    }

    private Me borrower(Actor actor, Account account, Lender institution) {
        var identity = identities.find(account.id());
        return new Me(
                account.id(),
                institution,
                actor.kind(),
                actor.role(),
                new TreeMap<>(actor.permissions()),
                null,
                identity.map(KnownIdentity::maskedName).orElse(null),
                accounts.phone(account).map(Phone::masked).orElse(null),
                identity.map(known -> known.number().masked()).orElse(null),
                identity.map(KnownIdentity::state).orElse(null),
                account.profileVersion());
    }

    private Me staff(Actor actor, Account account, Lender institution) {
        Optional<StaffNames.Name> name = staff.find(account.id());
        return new Me(
                account.id(),
                institution,
                actor.kind(),
                actor.role(),
                new TreeMap<>(actor.permissions()),
                name.map(StaffNames.Name::username).orElse(null),
                name.map(StaffNames.Name::name).orElse(null),
                null,
                null,
                null,
                account.profileVersion());
    }
}
