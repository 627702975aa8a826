package com.hedai.risk.assessment;

import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import com.hedai.risk.profile.SourceState;
import com.hedai.risk.source.Reported;
import com.hedai.risk.source.Reports;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a risk profile together from what was asked and what sources said (画像组装). */
final class Profiles {

    private Profiles() {}

    static Profile of(LocalDate asOf, AssessmentRequest request, Map<Source, Reported> reported) {
        var states = new EnumMap<Source, SourceState>(Source.class);
        reported.forEach((source, report) -> states.put(source, report.state()));
        return new Profile(
                asOf,
                request.applicant(),
                request.loan(),
                facts(reported.get(Source.BUREAU), Reports::credit),
                facts(reported.get(Source.BANK_STATEMENT), Reports::bank),
                states);
    }

    private static <T> @Nullable T facts(@Nullable Reported reported, Function<String, T> reader) {
        return reported == null || reported.content() == null ? null : reader.apply(reported.content());
    }
}
