package com.hedai.user.identity;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what borrowers say to be and what the source says to that (实名认证). The source is asked elsewhere, between the two. */
@Component
public class Identities {
    private static final Column NAME = Column.of("identity", "name");
    private static final Column NUMBER = Column.of("identity", "number");
    private static final Pattern NAME_SHAPE = Pattern.compile("[\\p{IsHan}·]{2,30}|[A-Za-z][A-Za-z .'-]{1,49}");
    private static final Duration A_DAY = Duration.ofHours(24);

    private final IdentityMapper mapper;
    private final Accounts accounts;
    private final IdentityProperties properties;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Identities(
            IdentityMapper mapper,
            Accounts accounts,
            IdentityProperties properties,
            Vault vault,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.properties = properties;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<KnownIdentity> find(UUID accountId) {
        return mapper.find(accountId).map(this::known);
    }

    /** Stores name and number and gives the check to ask the source about; none when they are verified already. */
    @Transactional
    Optional<UUID> claim(Actor borrower, String typedName, String typedNumber) {
        var name = name(typedName);
        var number = number(typedNumber);
        var account = accounts.lock(borrower.accountId());
        var stored = mapper.find(account.id());
        if (stored.isPresent()) {
            var before = known(stored.get());
            boolean same = before.name().equals(name) && before.number().equals(number);
            if (before.isVerified() && same) {
                return Optional.empty();
            }
            if (before.isVerified()) {
                throw new Refusal(UserReason.IDENTITY_ALREADY_VERIFIED);
            }
            if (before.state() == IdentityState.PENDING && same) {
                return Optional.of(stored.get().checkId());
            }
        }
        return Optional.of(newCheck(account, name, number));
    }

    private UUID newCheck(Account account, String name, IdentityNumber number) {
        var now = clock.instant();
        if (mapper.checksSince(account.id(), now.minus(A_DAY)) >= properties.checksADay()) {
            throw new Refusal(UserReason.IDENTITY_TOO_MANY_TODAY);
        }
        var check = ids.next();
        mapper.insertCheck(check, account.id(), now, now.plus(IdentityChecks.LEASE));
        mapper.claim(new IdentityMapper.Claim(
                account.id(),
                account.institutionId(),
                vault.encrypt(account.id(), NAME, account.id(), name),
                vault.encrypt(account.id(), NUMBER, account.id(), number.value()),
                vault.blindIndex(NUMBER, number.value()),
                check));
        audit.changed("user:identity:claim", "account", account.id(), "name", "identityNumber");
        return check;
    }

    /** What to ask the source; empty when the check was answered or overtaken by a newer one. */
    Optional<IdentitySource.Question> question(UUID checkId) {
        return mapper.check(checkId)
                .filter(check -> check.state() == CheckState.ASKED)
                .flatMap(check -> mapper.find(check.accountId()))
                .filter(identity -> identity.checkId().equals(checkId))
                .map(this::known)
                .map(known ->
                        new IdentitySource.Question(known.name(), known.number().value()));
    }

    /** Checks nobody got an answer to, taken for as long as the lease lasts; overdue ones are given up. */
    @Transactional
    List<IdentityMapper.Check> take(int limit) {
        var now = clock.instant();
        var due = mapper.due(now, limit);
        due.forEach(check -> mapper.lease(check.id(), now.plus(pause(check.attempts()))));
        return due;
    }

    boolean isOverdue(IdentityMapper.Check check) {
        return clock.instant().isAfter(check.askedAt().plus(properties.giveUpAfter()));
    }

    @Transactional
    void giveUp(UUID checkId) {
        var check = mapper.check(checkId).orElseThrow();
        var account = accounts.lock(check.accountId());
        if (mapper.answer(checkId, CheckState.GIVEN_UP, null, clock.instant()) == 1) {
            mapper.settle(account.id(), checkId, IdentityState.UNANSWERED);
            audit.changed("user:identity:settle", "account", account.id(), "state");
        }
    }

    /** Takes the source's answer; a second one for the same check changes nothing. */
    @Transactional
    void settle(UUID checkId, IdentitySource.Reply reply) {
        var check = mapper.check(checkId).orElseThrow();
        var account = accounts.lock(check.accountId());
        if (mapper.answer(checkId, CheckState.of(reply.outcome()), reply.checkId(), clock.instant()) == 0) {
            return;
        }
        if (reply.outcome() == CheckOutcome.MATCH) {
            verify(account, checkId);
        } else {
            mapper.settle(account.id(), checkId, reply.outcome().state());
        }
        audit.changed("user:identity:settle", "account", account.id(), "state");
    }

    private void verify(Account account, UUID checkId) {
        try {
            if (mapper.verify(account.id(), checkId, clock.instant()) == 0) {
                return;
            }
        } catch (DuplicateKeyException anotherAccount) {
            mapper.settle(account.id(), checkId, IdentityState.ALREADY_USED);
            return;
        }
        outbox.publish("IdentityVerified", account.id(), account.institutionId(), new IdentityVerified(account.id()));
        accounts.profileChanged(account);
    }

    private KnownIdentity known(Identity stored) {
        return new KnownIdentity(
                vault.decrypt(NAME, stored.accountId(), stored.name()),
                new IdentityNumber(vault.decrypt(NUMBER, stored.accountId(), stored.number())),
                stored.state());
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (!NAME_SHAPE.matcher(name).matches()) {
            throw new Refusal(UserReason.NAME_INVALID).at("name");
        }
        return name;
    }

    private IdentityNumber number(String typed) {
        var number = IdentityNumber.parse(typed)
                .orElseThrow(() -> new Refusal(UserReason.IDENTITY_NUMBER_INVALID).at("identityNumber"));
        if (number.ageOn(BusinessTime.today(clock)) < properties.leastAge()) {
            throw Refusal.of(UserReason.UNDERAGE, properties.leastAge()).at("identityNumber");
        }
        return number;
    }

    /** 20, 40, 80 … seconds, at most some 20 minutes; longer than a call takes. */
    private static Duration pause(int attempts) {
        return IdentityChecks.LEASE.multipliedBy(1L << Math.min(attempts, 6));
    }
}
