package com.hedai.audit.trail;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.feed.Streams;
import java.util.List;

/** Reads the audit feed of one service (审计订阅). It never parks: what is not understood is stored as it is. */
final class AuditReader implements FactReader {
    private final String source;
    private final Trail trail;

    AuditReader(String source, Trail trail) {
        this.source = source;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit-of-" + source;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String stream() {
        return Streams.AUDIT;
    }

    @Override
    public boolean parks() {
        return false;
    }

    @Override
    public void apply(Fact fact) {
        applyAll(List.of(fact));
    }

    @Override
    public void applyAll(List<Fact> facts) {
        trail.append(facts.stream()
                .map(fact -> new Received(source, fact.position(), fact.type(), fact.json()))
                .toList());
    }
}
