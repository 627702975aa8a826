package com.hedai.user.account;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers accounts, finds them and follows their life (账户管理). */
@Component
public class Accounts {
    private static final Column PHONE = Column.of("account", "phone");

    private final AccountMapper mapper;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher inProcess;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            AccountMapper mapper,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher inProcess,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.inProcess = inProcess;
        this.ids = ids;
        this.clock = clock;
    }

    /** A borrower's account, its row locked; {@code isNew} when it was registered just now. */
    public record Registration(Account account, boolean isNew) {}

    public Optional<Account> find(UUID id) {
        return mapper.find(id);
    }

    public Account get(UUID id) {
        return mapper.find(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** The account, its row locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account lock(UUID id) {
        return mapper.lock(id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    /** What stands for a phone where it must be found without being read. */
    public byte[] phoneIndex(Phone phone) {
        return vault.blindIndex(PHONE, phone.number());
    }

    public Optional<Phone> phone(Account account) {
        return Optional.ofNullable(account.phone())
                .map(stored -> new Phone(vault.decrypt(PHONE, account.id(), stored)));
    }

    /** The borrower with this phone at this institution, registered if new; the phone was proved by its code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Registration borrower(UUID institutionId, Phone phone, String ip) {
        var index = phoneIndex(phone);
        var known = mapper.lockByPhone(institutionId, index);
        if (known.isPresent()) {
            return new Registration(known.get(), false);
        }
        try {
            return new Registration(register(institutionId, phone, index, ip), true);
        } catch (DuplicateKeyException registeredMeanwhile) {
            return new Registration(mapper.lockByPhone(institutionId, index).orElseThrow(), false);
        }
    }

    private Account register(UUID institutionId, Phone phone, byte[] index, String ip) {
        var id = ids.next();
        mapper.insert(new AccountMapper.NewAccount(
                id,
                institutionId,
                Actor.Kind.BORROWER,
                AccountStatus.ACTIVE,
                vault.encrypt(id, PHONE, id, phone.number()),
                index,
                clock.instant()));
        var borrower = new Actor(id, institutionId, Actor.Kind.BORROWER, "borrower", Map.of(), null, ip);
        Actors.as(borrower, () -> {
            audit.created("user:account:register", "account", id);
            return id;
        });
        outbox.publish("AccountRegistered", id, institutionId, new AccountRegistered(id));
        return mapper.lock(id).orElseThrow();
    }

    /** An account for a member of staff, who will activate it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account invite(UUID institutionId) {
        var id = ids.next();
        mapper.insert(new AccountMapper.NewAccount(
                id, institutionId, Actor.Kind.STAFF, AccountStatus.INVITED, null, null, clock.instant()));
        return mapper.lock(id).orElseThrow();
    }

    /** The account's row is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(Account account) {
        move(account, AccountStatus.ACTIVE);
    }

    /** The account's row is locked by the caller, who ends its sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disable(Account account) {
        move(account, AccountStatus.DISABLED);
        outbox.publish("AccountDisabled", account.id(), account.institutionId(), new AccountDisabled(account.id()));
    }

    /**
     * Destroys the key of a borrower's values and all that could find the person again. The account's row is locked by the caller,
     * who ends its sessions.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Account account) {
        move(account, AccountStatus.ERASED);
        mapper.forgetPhone(account.id());
        vault.erase(account.id());
        var fact = new BorrowerErased(account.id());
        outbox.publish("BorrowerErased", account.id(), account.institutionId(), fact);
        inProcess.publishEvent(fact);
    }

    /** What is known about a borrower has changed: gives the new profile version and tells everybody. Row locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int profileChanged(Account account) {
        mapper.advanceProfile(account.id());
        int version = account.profileVersion() + 1;
        var fact = new ProfileChanged(account.id(), version);
        outbox.publish("ProfileChanged", account.id(), account.institutionId(), fact);
        inProcess.publishEvent(fact);
        return version;
    }

    private void move(Account account, AccountStatus next) {
        if (!account.status().next().contains(next) || mapper.move(account.id(), account.status(), next) == 0) {
            throw new Refusal(CommonReason.CONFLICT);
        }
    }
}
