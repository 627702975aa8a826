package com.hedai.user.consent;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Accounts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to what, from when until when (授权管理). */
@Component
public class Consents {
    private final ConsentMapper mapper;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Consents(ConsentMapper mapper, Accounts accounts, Outbox outbox, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    List<ConsentDocument> documents() {
        return mapper.current(clock.instant());
    }

    /** Agrees to the current version of a document; agreeing again to what counts already changes nothing. */
    @Transactional
    ConsentView give(Actor borrower, DocumentCode code, int version) {
        var document = document(code);
        if (version != document.version()) {
            throw new Refusal(UserReason.CONSENT_DOCUMENT_OUTDATED).at("version");
        }
        var now = clock.instant();
        var account = accounts.lock(borrower.accountId());
        var live = mapper.live(account.id(), code);
        if (live.isPresent() && live.get().version() == version && live.get().isValid(document, now)) {
            return ConsentView.of(live.get(), true);
        }
        live.ifPresent(old -> mapper.end(old.id(), ConsentEnd.REPLACED, now));
        var consent = document.consent(
                ids.next(),
                account.id(),
                account.institutionId(),
                now,
                Objects.requireNonNull(borrower.sessionId()),
                borrower.ip());
        mapper.insert(consent);
        outbox.publish(
                "ConsentGiven", account.id(), account.institutionId(), new ConsentGiven(account.id(), code, version));
        audit.created("user:consent:give", "consent", consent.id());
        return ConsentView.of(consent, true);
    }

    /** Takes a consent back; taking it back again changes nothing. */
    @Transactional
    void withdraw(Actor borrower, UUID id) {
        var account = accounts.lock(borrower.accountId());
        var consent = mapper.find(account.id(), id).orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        if (mapper.end(id, ConsentEnd.WITHDRAWN, clock.instant()) == 0) {
            return;
        }
        outbox.publish(
                "ConsentWithdrawn",
                account.id(),
                account.institutionId(),
                new ConsentWithdrawn(account.id(), consent.document(), consent.version()));
        audit.changed("user:consent:withdraw", "consent", id, "endedAt");
    }

    Page<ConsentView> page(Actor borrower, PageRequest request) {
        var rows = mapper.page(borrower.accountId(), request.afterId(), request.fetch());
        var page = Page.of(rows, request, Consent::id).map(this::view);
        audit.viewed(
                "user:consent:read",
                "consent",
                page.items().stream().map(ConsentView::id).toList());
        return page;
    }

    /** The consent that counts at this moment, if there is one. */
    Optional<Consent> valid(UUID accountId, DocumentCode code) {
        var document = document(code);
        return mapper.live(accountId, code).filter(live -> live.isValid(document, clock.instant()));
    }

    /** The id of the consent that counts at this moment: what a source is told on whose word it is asked. */
    public Optional<UUID> validId(UUID accountId, DocumentCode code) {
        return valid(accountId, code).map(Consent::id);
    }

    /** The same, refused when there is none. */
    public UUID required(UUID accountId, DocumentCode code) {
        return validId(accountId, code)
                .orElseThrow(() ->
                        new Refusal(UserReason.CONSENT_REQUIRED, document(code).title()));
    }

    private ConsentView view(Consent consent) {
        return ConsentView.of(consent, consent.isValid(document(consent.document()), clock.instant()));
    }

    private ConsentDocument document(DocumentCode code) {
        return documents().stream()
                .filter(document -> document.code() == code)
                .findFirst()
                .orElseThrow(() -> new Refusal(UserReason.CONSENT_DOCUMENT_UNKNOWN).at("document"));
    }
}
