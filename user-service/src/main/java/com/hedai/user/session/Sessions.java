package com.hedai.user.session;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.user.access.Access;
import com.hedai.user.access.Roles;
import com.hedai.user.authority.SecretToken;
import com.hedai.user.revocation.RevocationLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens, renews, lists and ends sessions (会话管理). */
@Component
public class Sessions {
    private final SessionMapper mapper;
    private final SessionProperties life;
    private final AccessTokens accessTokens;
    private final Roles roles;
    private final RevocationLog revocations;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sessions(
            SessionMapper mapper,
            SessionProperties life,
            AccessTokens accessTokens,
            Roles roles,
            RevocationLog revocations,
            Outbox outbox,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.mapper = mapper;
        this.life = life;
        this.accessTokens = accessTokens;
        this.roles = roles;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Opens a session for somebody who has just proved who they are; the account's row is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedIn open(Holder holder, Client client) {
        var now = clock.instant();
        var session = new UserSession(
                ids.next(),
                holder.accountId(),
                holder.institutionId(),
                holder.kind(),
                now,
                now,
                now.plus(life.most(holder.kind())),
                client.ip(),
                client.device(),
                null,
                null);
        mapper.insert(session);
        var access = access(session);
        audit.signedIn(actor(session, access.role(), client), session.id());
        return tokens(session, access);
    }

    /**
     * Exchanges a refresh token for the next one. Of several requests with the same token exactly one wins. One that was on
     * its way meanwhile gets nothing and does no harm; one that comes later ends the session, because the holder has the
     * next token already and somebody else must have sent the old one.
     */
    Refreshed refresh(String token, Client client) {
        var hash = new SecretToken(token).hash();
        var seen = mapper.token(hash);
        if (seen.isEmpty()) {
            return new Refreshed.Ended();
        }
        return transaction.execute(status -> seen.get().rotatedAt() == null
                ? exchange(seen.get())
                : endAfterReuse(seen.get().sessionId(), client));
    }

    private Refreshed exchange(SessionMapper.RefreshToken token) {
        var now = clock.instant();
        var session = mapper.lock(token.sessionId()).orElseThrow();
        if (!session.isLive(now) || !now.isBefore(token.expiresAt())) {
            return new Refreshed.Ended();
        }
        if (mapper.rotate(token.tokenHash(), now) == 0) {
            return new Refreshed.Overtaken();
        }
        mapper.used(session.id(), now);
        return new Refreshed.Done(tokens(session, access(session)));
    }

    private Refreshed endAfterReuse(UUID sessionId, Client client) {
        var session = mapper.lock(sessionId).orElseThrow();
        var actor = actor(session, access(session).role(), client);
        return Actors.as(actor, () -> {
            end(session, SessionEnd.TOKEN_REUSED);
            return new Refreshed.Reused();
        });
    }

    Page<SessionView> list(Actor actor, PageRequest request) {
        var rows = mapper.live(actor.accountId(), clock.instant(), request.afterId(), request.fetch());
        var page = Page.of(rows, request, UserSession::id).map(row -> SessionView.of(row, actor));
        audit.viewed(
                "user:session:read",
                "session",
                page.items().stream().map(SessionView::id).toList());
        return page;
    }

    /**
     * Whether this is a live session of that member of staff, in use lately; its row stays locked until the transaction ends. Staff
     * sign in with password and one-time password only, so each of their sessions had a second factor.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockLive(UUID sessionId, UUID accountId) {
        var now = clock.instant();
        return mapper.lock(sessionId)
                .filter(session -> session.kind() == Actor.Kind.STAFF)
                .filter(session -> session.accountId().equals(accountId))
                .filter(session -> session.isLive(now))
                .filter(session -> now.isBefore(session.usedAt().plus(life.idle(session.kind()))))
                .isPresent();
    }

    /** Ends one of the person's own sessions; ending an ended one again changes nothing. */
    @Transactional
    public void end(Actor actor, UUID sessionId) {
        var session = mapper.lock(sessionId)
                .filter(found -> found.accountId().equals(actor.accountId()))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
        end(session, sessionId.equals(actor.sessionId()) ? SessionEnd.SIGNED_OUT : SessionEnd.REVOKED);
    }

    /** Ends every session of an account; the account's row is locked by the caller, so that none is opened meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(UUID accountId, SessionEnd reason) {
        // all rows are locked before the first is ended: whoever ends one of them alone locks in this order too
        mapper.lockLive(accountId, clock.instant()).forEach(session -> end(session, reason));
    }

    private void end(UserSession session, SessionEnd reason) {
        var now = clock.instant();
        if (!session.isLive(now)) {
            return;
        }
        mapper.revoke(session.id(), reason, now);
        audit.changed("user:session:end", "session", session.id(), "revokedFor");
        outbox.publish(
                "SessionRevoked",
                session.id(),
                session.institutionId(),
                new SessionRevoked(session.id(), session.accountId(), reason));
        revocations.sessionEnded(session.id());
    }

    private Access access(UserSession session) {
        return session.kind() == Actor.Kind.BORROWER ? roles.ofBorrower() : roles.ofStaff(session.accountId());
    }

    private SignedIn tokens(UserSession session, Access access) {
        var refresh = SecretToken.fresh();
        var now = clock.instant();
        mapper.insertToken(new SessionMapper.RefreshToken(
                refresh.hash(),
                session.id(),
                now,
                earlier(now.plus(life.idle(session.kind())), session.expiresAt()),
                null));
        return new SignedIn(
                accessTokens.issue(session, access),
                refresh.value(),
                accessTokens.life().toSeconds(),
                session.accountId(),
                session.kind(),
                access.role(),
                false);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Actor actor(UserSession session, String role, Client client) {
        return new Actor(
                session.accountId(),
                session.institutionId(),
                session.kind(),
                role,
                Map.of(),
                session.id(),
                client.ip());
    }
}
