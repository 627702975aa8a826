package com.hedai.loan.roster;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Learns from the user service who looks after which class (辅导员变更). */
@Component
class CounselorReader implements FactReader {
    private final ClassMapper rows;

    CounselorReader(ClassMapper rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "loan-counselors";
    }

    @Override
    public String source() {
        return "user-service";
    }

    @Override
    public void apply(Fact fact) {
        if (!fact.type().equals("ClassCounselorsChanged")) {
            return;
        }
        var changed = fact.data(ClassCounselorsChanged.class);
        rows.clear(changed.classId());
        changed.counselorIds().forEach(counselor -> rows.insert(changed.classId(), counselor, fact.institutionId()));
    }

    /** The user service's fact, as far as it matters here: all counselors of a class from now on. */
    record ClassCounselorsChanged(UUID classId, Set<UUID> counselorIds) {}
}
