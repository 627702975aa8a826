package com.hedai.user.identity;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.PartnerClients;
import com.hedai.commons.security.Actors;
import com.hedai.commons.work.DurableLoop;
import com.hedai.user.account.Accounts;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the source (身份核验), at once for a borrower who waits and again later for every check that got no answer. */
@Component
class IdentityChecks implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(IdentityChecks.class);
    /** Longer than one call takes. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final int AT_A_TIME = 8;

    private final Identities identities;
    private final Accounts accounts;
    private final IdentitySource source;
    private final Calls calls;
    private final DurableLoop loop = new DurableLoop("identity-checks", Duration.ofSeconds(2), this::step);

    IdentityChecks(
            Identities identities,
            Accounts accounts,
            PartnerClients partners,
            Calls calls,
            IdentityProperties properties) {
        this.identities = identities;
        this.accounts = accounts;
        this.source = partners.of(IdentitySource.class, "/identity/v1", properties.patience());
        this.calls = calls;
    }

    /** Asks once. Without an answer the check stays open and the loop asks again. */
    void ask(UUID checkId) {
        var question = identities.question(checkId);
        if (question.isEmpty()) {
            return;
        }
        switch (calls.once("identity", () -> source.check(question.get()))) {
            case Answer.Done<IdentitySource.Reply>(var reply) -> identities.settle(checkId, reply);
            case Answer.Refused<IdentitySource.Reply> refused ->
                log.warn("identity check {} was refused and will be asked again: {}", checkId, refused.code());
            case Answer.Unknown<IdentitySource.Reply> unknown ->
                log.warn("identity check {} got no answer and will be asked again: {}", checkId, unknown.why());
        }
    }

    private boolean step() {
        var due = identities.take(AT_A_TIME);
        due.forEach(check -> {
            var institution = accounts.get(check.accountId()).institutionId();
            Actors.asSystem("user-service", institution, () -> again(check));
        });
        return !due.isEmpty();
    }

    private void again(IdentityMapper.Check check) {
        if (identities.isOverdue(check)) {
            log.warn("identity check {} is given up: the source gave no answer", check.id());
            identities.giveUp(check.id());
        } else {
            ask(check.id());
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public int getPhase() {
        return loop.getPhase();
    }
}
