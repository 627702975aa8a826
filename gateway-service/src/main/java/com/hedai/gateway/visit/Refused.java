package com.hedai.gateway.visit;

import com.hedai.commons.web.Reason;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway turns a request away (拒绝) before, or instead of, handing it on. */
public final class Refused extends RuntimeException {
    private final transient Reason reason;
    private final @Nullable Duration retryAfter;

    public Refused(Reason reason) {
        this(reason, null);
    }

    /** Says when it is worth trying again. */
    public Refused(Reason reason, @Nullable Duration retryAfter) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
