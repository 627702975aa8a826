package com.hedai.risk.feature;

import com.hedai.risk.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All features there are (特征目录). */
public final class FeatureCatalogue {

    /**
     * Names the calculations: raised whenever one of them gives another number for the same profile. Assessments of an
     * earlier version are recomputed from their stored features.
     */
    public static final String VERSION = "2026.11";

    private static final List<Feature> FEATURES = Stream.of(
                    ApplicantFeatures.all(),
                    IncomeFeatures.all(),
                    CreditFeatures.all(),
                    RepaymentFeatures.all(),
                    InquiryFeatures.all(),
                    DebtFeatures.all(),
                    BehaviourFeatures.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Feature> BY_NAME =
            FEATURES.stream().collect(Collectors.toUnmodifiableMap(Feature::name, Function.identity()));

    private FeatureCatalogue() {}

    public static List<Feature> features() {
        return FEATURES;
    }

    /** Refuses a name that is not catalogued. */
    public static Feature named(String name) {
        var feature = BY_NAME.get(name);
        if (feature == null) {
            throw new IllegalArgumentException("feature: %s (expected: a catalogued name)".formatted(name));
        }
        return feature;
    }

    public static FeatureValues of(Profile profile) {
        var values = new TreeMap<String, FeatureValue>();
        FEATURES.forEach(feature -> values.put(feature.name(), feature.of(profile)));
        return new FeatureValues(values);
    }
}
