package com.hedai.risk.policy;

import com.hedai.commons.web.Json;
import com.hedai.risk.profile.LoanKind;
import com.hedai.risk.rule.Policy;
import com.hedai.risk.score.Scorecard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds policies and scorecards (策略查询). What was read once is kept: a version never changes. */
@Component
public class Policies {

    private static final JsonMapper JSON = Json.strict();

    private final PolicyMapper mapper;
    private final Map<String, Policy> policies = new ConcurrentHashMap<>();
    private final Map<String, Scorecard> scorecards = new ConcurrentHashMap<>();

    Policies(PolicyMapper mapper) {
        this.mapper = mapper;
    }

    /** What decides about this kind of loan for this lender on that day. */
    public PolicySet inForce(UUID institutionId, LoanKind kind, LocalDate on) {
        var version = mapper.inForce(institutionId, kind, on)
                .orElseThrow(() ->
                        new IllegalStateException("no policy of %s for %s on %s".formatted(institutionId, kind, on)));
        return version(version);
    }

    /** A policy of any time, with its scorecard. */
    public PolicySet version(String version) {
        var policy = read(policies, version, mapper::policy, Policy.class);
        return new PolicySet(policy, read(scorecards, policy.scorecard(), mapper::scorecard, Scorecard.class));
    }

    private static <T> T read(
            Map<String, T> known, String version, Function<String, Optional<String>> rows, Class<T> type) {
        return known.computeIfAbsent(
                version,
                missing -> rows.apply(missing)
                        .map(definition -> JSON.readValue(definition, type))
                        .orElseThrow(() -> new IllegalStateException(
                                "%s %s: unknown version".formatted(type.getSimpleName(), missing))));
    }
}
