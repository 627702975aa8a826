package com.hedai.user.code;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.id.Ids;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import com.hedai.user.account.Phone;
import com.hedai.user.notification.Message;
import com.hedai.user.notification.Notifications;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends codes and looks at what comes back (验证码管理). */
@Component
public class Codes {
    private static final Column CODE = Column.of("code", "code_hash");
    private static final int MODULUS = 1_000_000;

    private final CodeMapper mapper;
    private final Notifications notifications;
    private final Vault vault;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final Duration validFor;
    private final SecureRandom random = new SecureRandom();

    Codes(
            CodeMapper mapper,
            Notifications notifications,
            Vault vault,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            CodeProperties properties) {
        this.mapper = mapper;
        this.notifications = notifications;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.validFor = properties.validFor();
    }

    /** Sends a new code; the one before it for the same target is worth nothing from now on. */
    @Transactional
    public CodeSent send(Target target, Phone phone, @Nullable UUID accountId) {
        spendAllowance(target);
        var now = clock.instant();
        var id = ids.next();
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(MODULUS));
        mapper.replace(target);
        mapper.insert(new CodeMapper.NewCode(id, target, hash(id, code), now, now.plus(validFor)));
        var values = Map.of("code", code, "minutes", String.valueOf(validFor.toMinutes()));
        notifications.send(new Message(
                ids.next(),
                target.institutionId(),
                accountId,
                phone,
                target.purpose().template(),
                values));
        audit.created("user:code:request", "code", id);
        return new CodeSent(validFor.toSeconds(), Allowance.PAUSE.toSeconds());
    }

    /** Looks at a code and counts the try; whatever comes of it, the caller's transaction has to commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CodeVerdict verify(Target target, String given) {
        var sent = mapper.lockLive(target);
        if (sent.isEmpty()) {
            return CodeVerdict.NO_CODE;
        }
        var code = sent.get();
        var verdict = code.verdict(MessageDigest.isEqual(code.codeHash(), hash(code.id(), given)), clock.instant());
        switch (verdict) {
            case RIGHT -> mapper.end(code.id(), CodeState.USED);
            case WRONG_CODE -> mapper.countTry(code.id());
            case TRIES_USED_UP -> {
                mapper.countTry(code.id());
                mapper.end(code.id(), CodeState.BURNT);
            }
            case EXPIRED, NO_CODE -> {}
        }
        return verdict;
    }

    private void spendAllowance(Target target) {
        var today = BusinessTime.today(clock);
        mapper.lockAllowance(target, today);
        var allowance = mapper.allowance(target);
        var pause = allowance.pauseAt(clock.instant());
        if (pause.isPositive()) {
            var seconds = Duration.ofSeconds(pause.toSeconds() + 1);
            throw Refusal.of(UserReason.CODE_TOO_SOON, seconds.toSeconds()).retryAfter(seconds);
        }
        if (allowance.isSpentOn(today)) {
            throw new Refusal(UserReason.CODE_TOO_MANY_TODAY);
        }
        mapper.setAllowance(target, allowance.afterSending(today, clock.instant()));
    }

    /** Keyed, and bound to the row: a stolen table does not give codes, and one row's hash is no other's. */
    private byte[] hash(UUID id, String code) {
        return vault.blindIndex(CODE, id + ":" + code);
    }
}
