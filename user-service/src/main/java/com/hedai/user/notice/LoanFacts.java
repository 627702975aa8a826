package com.hedai.user.notice;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import com.hedai.commons.security.Actors;
import org.springframework.stereotype.Component;

/** Learns from the loan service what staff should know (借贷事实订阅). */
@Component
class LoanFacts implements FactReader {
    private final Notices notices;

    LoanFacts(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "staff-notices";
    }

    @Override
    public String source() {
        return "loan-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("TaskEscalated")) {
            var task = fact.data(TaskEscalated.class);
            Actors.asSystem("user-service", fact.institutionId(), () -> notices.escalated(fact.institutionId(), task));
        }
    }
}
