package com.hedai.sandbox.signing;

import com.hedai.sandbox.work.Loop;
import com.hedai.sandbox.work.Utc;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nonces that were seen (已用随机串), in the book, so that a restart does not open the door to a replay. */
@Component
class UsedNonces extends Loop {
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int SWEPT_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    UsedNonces(JdbcClient jdbc, Clock clock, SigningProperties properties) {
        super("used-nonces");
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = properties.window().multipliedBy(3);
    }

    /** False when it was used before. */
    boolean use(String nonce) {
        try {
            jdbc.sql("insert into used_nonce (nonce, used_at) values (?, ?)")
                    .params(nonce, Utc.of(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    /** Forgets nonces whose messages are too old to be accepted anyway. */
    @Override
    protected Duration step() {
        var removed = jdbc.sql("delete from used_nonce where used_at < ? limit ?")
                .params(Utc.of(clock.instant().minus(kept)), SWEPT_AT_ONCE)
                .update();
        return removed == SWEPT_AT_ONCE ? Duration.ZERO : SWEEP;
    }
}
