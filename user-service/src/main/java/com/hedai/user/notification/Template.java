package com.hedai.user.notification;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with places for values (通知模板), such as {@code {amount}}. */
record Template(String code, int version, boolean urgent, int minutes, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    Duration life() {
        return Duration.ofMinutes(minutes);
    }

    /** Refuses values that are missing or have no place. */
    String fill(Map<String, String> values) {
        var places = PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
        if (!places.equals(values.keySet())) {
            throw Refusal.of(UserReason.TEMPLATE_PARAMETERS_DIFFER, difference(places, values.keySet()))
                    .at("parameters");
        }
        return PLACE.matcher(text).replaceAll(place -> value(place, values));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        return Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""));
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        all.removeIf(name -> one.contains(name) && other.contains(name));
        return all;
    }
}
