package com.hedai.user.signature;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Account;
import com.hedai.user.account.Accounts;
import com.hedai.user.session.Sessions;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs for staff who are signed in (员工电子签名). The same id again gives the same signature, even after the session. */
@Component
class StaffSignatures {
    private final SignatureMapper mapper;
    private final StaffKeys keys;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StaffSignatures(
            SignatureMapper mapper,
            StaffKeys keys,
            Accounts accounts,
            Sessions sessions,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.keys = keys;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    StaffSignature sign(SigningRequest request) {
        var before = mapper.find(request.id());
        if (before.isPresent()) {
            return same(before.get(), request);
        }
        try {
            return transaction.execute(_ -> signed(request)).orElseThrow(() -> {
                audit.refused("user:signature:give", "signature", request.id(), "NO_LIVE_STAFF_SESSION");
                return new Refusal(UserReason.SIGNING_NOT_ALLOWED);
            });
        } catch (DuplicateKeyException signedMeanwhile) {
            return same(mapper.find(request.id()).orElseThrow(() -> signedMeanwhile), request);
        }
    }

    /** The account's row is locked first, then the session's: nobody ends it, or disables the person, while this signs. */
    private Optional<StaffSignature> signed(SigningRequest request) {
        return accounts.find(request.accountId())
                .map(found -> accounts.lock(found.id()))
                .filter(account -> account.kind() == Actor.Kind.STAFF)
                .filter(Account::isActive)
                .filter(account -> sessions.lockLive(request.sessionId(), account.id()))
                .map(account -> give(account, request));
    }

    private StaffSignature give(Account account, SigningRequest request) {
        var key = keys.of(account);
        var signature = new StaffSignature(
                request.id(),
                key.id(),
                account.id(),
                account.institutionId(),
                request.sessionId(),
                request.purpose(),
                request.digest(),
                keys.sign(key, request.digest()),
                clock.instant());
        mapper.insert(signature);
        audit.created("user:signature:give", "signature", signature.id(), "digest", "purpose");
        return signature;
    }

    private static StaffSignature same(StaffSignature before, SigningRequest request) {
        if (!before.isOf(request)) {
            throw new Refusal(UserReason.ID_REUSED);
        }
        return before;
    }
}
