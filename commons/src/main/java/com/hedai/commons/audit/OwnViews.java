package com.hedai.commons.audit;

import com.hedai.commons.security.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which of a borrower's own views were recorded in this minute (本人查看去重). Forgetting costs a record too many, never one too few. */
final class OwnViews {
    private static final int MOST = 50_000;

    private final Clock clock;
    private final Map<String, Boolean> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    OwnViews(Clock clock) {
        this.clock = clock;
    }

    boolean first(Actor actor, String operation) {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        return seen.put(actor.sessionId() + "|" + operation + "|" + minute, Boolean.TRUE) == null;
    }
}
