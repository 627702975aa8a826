package com.hedai.user.staff;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.access.Roles;
import com.hedai.user.account.Accounts;
import com.hedai.user.authority.SecretToken;
import com.hedai.user.institution.Institutions;
import com.hedai.user.signature.StaffKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites staff (员工邀请): an administrator makes the account, the person sets the password and gets the one-time-password secret. */
@Component
class Invitations {
    static final Duration LIFE = Duration.ofDays(3);

    private final StaffMapper mapper;
    private final Accounts accounts;
    private final Institutions institutions;
    private final Roles roles;
    private final Passwords passwords;
    private final StaffKeys staffKeys;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(
            StaffMapper mapper,
            Accounts accounts,
            Institutions institutions,
            Roles roles,
            Passwords passwords,
            StaffKeys staffKeys,
            Vault vault,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.institutions = institutions;
        this.roles = roles;
        this.passwords = passwords;
        this.staffKeys = staffKeys;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The token is shown this once; whoever has it sets the password. */
    record Invited(UUID id, String activationToken) {
        @Override
        public String toString() {
            return "Invited[" + id + "]";
        }
    }

    /** The secret is shown this once. */
    record Activated(String totpSecret, String otpauthUri) {
        @Override
        public String toString() {
            return "Activated[hidden]";
        }
    }

    @Transactional
    Invited invite(NewStaff wanted, @Nullable UUID by) {
        var id = add(wanted, by);
        var token = SecretToken.fresh();
        mapper.insertActivation(id, token.hash(), clock.instant().plus(LIFE));
        return new Invited(id, token.value());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(NewStaff wanted, @Nullable UUID by) {
        var institution = institutions.get(wanted.institutionId());
        var account = accounts.invite(institution.id());
        try {
            var name = vault.encrypt(StaffColumns.NAME, account.id(), wanted.name());
            var phone = wanted.phone();
            mapper.insert(
                    account.id(),
                    institution.id(),
                    wanted.username(),
                    name,
                    phone == null ? null : vault.encrypt(StaffColumns.PHONE, account.id(), phone));
        } catch (DuplicateKeyException taken) {
            throw new Refusal(UserReason.USERNAME_TAKEN).at("username");
        }
        roles.assign(account.id(), institution.id(), institution.isPlatform(), wanted.role(), by);
        audit.created("user:staff:create", "account", account.id(), "username", "name", "role");
        return account.id();
    }

    Activated activate(String token, String password) {
        var hash = new SecretToken(token).hash();
        var invitation = mapper.activation(hash)
                .filter(found -> found.usedAt() == null && clock.instant().isBefore(found.expiresAt()))
                .orElseThrow(() -> new Refusal(UserReason.ACTIVATION_INVALID).at("token"));
        var staff = mapper.find(invitation.accountId()).orElseThrow();
        PasswordRule.check(staff.username(), password);
        var passwordHash = passwords.hash(password);
        return transaction.execute(status -> {
            if (mapper.useActivation(hash, clock.instant()) == 0) {
                throw new Refusal(UserReason.ACTIVATION_INVALID).at("token");
            }
            return activate(staff, passwordHash);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Activated activate(Staff staff, String passwordHash) {
        var account = accounts.lock(staff.accountId());
        var secret = Totp.fresh().base32();
        accounts.activate(account);
        mapper.setCredentials(
                account.id(), passwordHash, vault.encrypt(StaffColumns.TOTP_SECRET, account.id(), secret));
        Actors.as(self(staff), () -> {
            audit.changed("user:staff:activate", "account", account.id(), "password", "totpSecret", "status");
            staffKeys.make(account);
            return account;
        });
        return new Activated(secret, uri(staff, secret));
    }

    private static Actor self(Staff staff) {
        return new Actor(staff.accountId(), staff.institutionId(), Actor.Kind.STAFF, "", Map.of(), null, "");
    }

    private String uri(Staff staff, String secret) {
        var institution = institutions.get(staff.institutionId());
        return "otpauth://totp/Hedai:%s@%s?secret=%s&issuer=Hedai&algorithm=SHA1&digits=6&period=%d"
                .formatted(staff.username(), institution.code(), secret, Totp.STEP_SECONDS);
    }
}
