package com.hedai.user.erasure;

import com.hedai.commons.approval.ChangeKind;
import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Account;
import com.hedai.user.account.AccountStatus;
import com.hedai.user.account.Accounts;
import com.hedai.user.session.SessionEnd;
import com.hedai.user.session.Sessions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erasing a borrower takes two people (删除须双人复核): the system administrator asks, another confirms. */
@Component
class ErasureKind implements ChangeKind<Erasure> {
    static final String ERASE = "user:borrower:erase";

    private final ErasureMapper mapper;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;

    ErasureKind(ErasureMapper mapper, Accounts accounts, Sessions sessions, AuditTrail audit) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "user:erasure";
    }

    @Override
    public Class<Erasure> type() {
        return Erasure.class;
    }

    @Override
    public String proposePermission() {
        return ERASE;
    }

    @Override
    public String approvePermission() {
        return "user:erasure:confirm";
    }

    @Override
    public void check(UUID subject, Erasure change) {
        erasable(accounts.get(subject));
    }

    /** Checked once more: the borrower may have applied for a loan meanwhile. */
    @Override
    public void apply(UUID subject, Erasure change) {
        var account = erasable(accounts.lock(subject));
        sessions.endAll(subject, SessionEnd.ACCOUNT_ERASED);
        mapper.deleteProfiles(subject);
        mapper.deleteIdentity(subject);
        mapper.deleteIdentityChecks(subject);
        mapper.deleteEnrolment(subject);
        mapper.deleteEnterprise(subject);
        mapper.deleteInquiries(subject);
        accounts.erase(account);
        audit.deleted(ERASE, "account", subject);
    }

    private Account erasable(Account account) {
        var isHere = account.kind() == Actor.Kind.BORROWER
                && account.status() != AccountStatus.ERASED
                && account.institutionId().equals(Actors.current().institutionId());
        if (!isHere) {
            throw new Refusal(CommonReason.NOT_FOUND);
        }
        if (mapper.holds(account.id()) > 0) {
            throw new Refusal(UserReason.BORROWER_HAS_BUSINESS);
        }
        return account;
    }
}
