package com.hedai.risk.feature;

import com.hedai.risk.profile.Profile;
import com.hedai.risk.profile.Source;
import java.util.List;
import java.util.function.Function;

/**
 * A catalogued model input (特征变量).
 *
 * @param name lower case with dots; a window stands at its end, for example {@code income.monthly_mean_6m}
 * @param sources what it is computed from; missing when one of them has no facts
 * @param window the time it looks at
 * @param zh its Chinese name, as reports show it
 * @param meaning what a higher value says, in one sentence
 */
public record Feature(
        String name,
        Group group,
        List<Source> sources,
        String window,
        String zh,
        String meaning,
        Function<Profile, FeatureValue> calculation) {

    public Feature {
        sources = List.copyOf(sources);
    }

    /** What a feature tells about (特征类别). */
    public enum Group {
        APPLICANT("申请人"),
        INCOME_STABILITY("收入稳定性"),
        CREDIT_HISTORY("信用历史"),
        DEBT("负债水平"),
        BEHAVIOUR("行为特征");

        private final String zh;

        Group(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    FeatureValue of(Profile profile) {
        return calculation.apply(profile);
    }
}
