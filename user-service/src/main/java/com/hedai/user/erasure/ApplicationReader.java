package com.hedai.user.erasure;

import com.hedai.commons.feed.Fact;
import com.hedai.commons.feed.FactReader;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Learns who applied for a loan (有借款申请者): their data must be kept. */
@Component
class ApplicationReader implements FactReader {
    private final ErasureMapper mapper;
    private final Clock clock;

    ApplicationReader(ErasureMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The slice of the fact that matters here. */
    record ApplicationSubmitted(UUID borrowerId) {}

    @Override
    public String name() {
        return "user-applications";
    }

    @Override
    public String source() {
        return "loan-service";
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals("ApplicationSubmitted")) {
            var submitted = fact.data(ApplicationSubmitted.class);
            mapper.hold(submitted.borrowerId(), fact.institutionId(), clock.instant());
        }
    }
}
