package com.hedai.user.staff;

import com.hedai.commons.crypto.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks username, password and one-time password (员工凭证). An attempt is counted before it is looked at, so that many at once
 * do not get more tries; five failures in a row lock for a quarter of an hour.
 */
@Component
public class Credentials {
    static final int MOST_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final StaffMapper mapper;
    private final Passwords passwords;
    private final Vault vault;
    private final Clock clock;

    Credentials(StaffMapper mapper, Passwords passwords, Vault vault, Clock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of looking at the credentials. */
    public sealed interface Checked {
        /** All right; {@link #spend} makes the step good for nothing else. */
        record Right(UUID accountId, long step) implements Checked {}

        /** No such person. */
        record Unknown() implements Checked {}

        record Wrong(UUID accountId) implements Checked {}

        /** Locked by earlier failures, or by this one. */
        record Locked(UUID accountId) implements Checked {}
    }

    public Checked check(UUID institutionId, String username, String password, String totp) {
        var staff = mapper.named(institutionId, username);
        boolean counted = staff.isPresent() && count(staff.get());
        // the password is looked at in any case: an answer that comes sooner would tell who exists
        boolean right =
                passwords.matches(password, staff.map(Staff::passwordHash).orElse(null));
        if (staff.isEmpty()) {
            return new Checked.Unknown();
        }
        var id = staff.get().accountId();
        if (!counted) {
            return new Checked.Locked(id);
        }
        var step = right ? step(staff.get(), totp) : OptionalLong.empty();
        return step.isPresent() ? new Checked.Right(id, step.getAsLong()) : failed(id);
    }

    /** False when this one-time password, or a later one, was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean spend(Checked.Right right) {
        return mapper.succeed(right.accountId(), right.step()) == 1;
    }

    private boolean count(Staff staff) {
        var now = clock.instant();
        return mapper.countAttempt(staff.accountId(), MOST_FAILURES, now.plus(LOCK), now) == 1;
    }

    private Checked failed(UUID id) {
        boolean locked = mapper.find(id).orElseThrow().isLocked(clock.instant());
        return locked ? new Checked.Locked(id) : new Checked.Wrong(id);
    }

    private OptionalLong step(Staff staff, String totp) {
        return Optional.ofNullable(staff.totpSecret())
                .map(stored -> Totp.ofBase32(vault.decrypt(StaffColumns.TOTP_SECRET, staff.accountId(), stored)))
                .map(secret -> secret.stepOf(totp, clock.instant()))
                .orElse(OptionalLong.empty());
    }
}
