package com.hedai.user.profile;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.user.account.Account;
import com.hedai.user.account.AccountStatus;
import com.hedai.user.account.Accounts;
import com.hedai.user.account.BorrowerErased;
import com.hedai.user.account.Phone;
import com.hedai.user.account.ProfileChanged;
import com.hedai.user.enrolment.Enrolments;
import com.hedai.user.enterprise.Enterprises;
import com.hedai.user.identity.Identities;
import com.hedai.user.identity.KnownIdentity;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What is known about borrowers (借款人资料管理): changed here, read from the copy of its version or from the database. */
@Component
class Borrowers {
    private final ProfileMapper mapper;
    private final ProfileSeal seal;
    private final BorrowerCopies copies;
    private final Accounts accounts;
    private final Identities identities;
    private final Enrolments enrolments;
    private final Enterprises enterprises;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Borrowers(
            ProfileMapper mapper,
            ProfileSeal seal,
            BorrowerCopies copies,
            Accounts accounts,
            Identities identities,
            Enrolments enrolments,
            Enterprises enterprises,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.seal = seal;
        this.copies = copies;
        this.accounts = accounts;
        this.identities = identities;
        this.enrolments = enrolments;
        this.enterprises = enterprises;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The borrower as of now; another kind of account is as good as none. */
    Borrower get(UUID accountId) {
        var account = borrower(accountId);
        return copies.find(account).orElseGet(() -> read(account));
    }

    /** The borrower, if in the reader's reach; else there is none. */
    Borrower visible(Actor reader, String permission, UUID accountId) {
        var everywhere = reader.scope(permission) == Scope.PLATFORM;
        var borrower = get(accountId);
        if (!everywhere && !borrower.institutionId().equals(reader.institutionId())) {
            throw new Refusal(CommonReason.NOT_FOUND);
        }
        return borrower;
    }

    /** Stores what the borrower told as the next version. */
    @Transactional
    int change(Actor actor, Profile profile) {
        profile.check(BusinessTime.today(clock));
        var account = accounts.lock(actor.accountId());
        int version = accounts.profileChanged(account);
        mapper.insert(seal.seal(profile, ids.next(), account, version, clock.instant()));
        audit.changed(
                "user:profile:change",
                "account",
                account.id(),
                "employment",
                "education",
                "maritalStatus",
                "residence",
                "emergencyContact");
        return version;
    }

    /** Writes the new version through to Redis once it is committed. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    void changed(ProfileChanged change) {
        read(borrower(change.accountId()));
    }

    /** Takes the copies away once the erasure is committed; they could not be opened any more as it is. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    void erased(BorrowerErased erasure) {
        accounts.find(erasure.accountId()).ifPresent(copies::forget);
    }

    private Borrower read(Account account) {
        var identity = identities.find(account.id());
        var profile = mapper.newest(account.id()).map(seal::open);
        var borrower = new Borrower(
                account.id(),
                account.institutionId(),
                account.profileVersion(),
                identity.map(KnownIdentity::isVerified).orElse(false),
                identity.map(KnownIdentity::name).orElse(null),
                identity.map(known -> known.number().value()).orElse(null),
                accounts.phone(account).map(Phone::number).orElse(null),
                profile.map(Profile::employment).orElse(null),
                profile.map(Profile::education).orElse(null),
                profile.map(Profile::maritalStatus).orElse(null),
                profile.map(Profile::residence).orElse(null),
                profile.map(Profile::emergencyContact).orElse(null),
                enrolments.student(account.id()).orElse(null),
                enterprises.of(account.id()).orElse(null));
        copies.put(account, borrower);
        return borrower;
    }

    private Account borrower(UUID accountId) {
        return accounts.find(accountId)
                .filter(account -> account.kind() == Actor.Kind.BORROWER && account.status() != AccountStatus.ERASED)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }
}
