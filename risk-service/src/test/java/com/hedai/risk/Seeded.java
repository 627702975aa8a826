package com.hedai.risk;

import com.hedai.commons.web.Json;
import com.hedai.risk.policy.PolicySet;
import com.hedai.risk.rule.Policy;
import com.hedai.risk.score.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** The versions the migrations ship, read without a database (初始版本). */
public final class Seeded {

    private static final Pattern DEFINITION = Pattern.compile("'(\\{.*})'", Pattern.DOTALL);

    private Seeded() {}

    public static PolicySet policySet() {
        return new PolicySet(policy(), scorecard());
    }

    /** A shipped policy with the scorecard it uses. */
    public static PolicySet policySet(Policy policy) {
        return new PolicySet(policy, scorecard());
    }

    public static Policy studentPolicy() {
        return read("V2026112301001__student_policy.sql", Policy.class);
    }

    public static Policy enterprisePolicy() {
        return read("V2026112301002__enterprise_policy.sql", Policy.class);
    }

    public static Scorecard scorecard() {
        return read("V2026112203__scorecard.sql", Scorecard.class);
    }

    public static Policy policy() {
        return read("V2026112204__risk_policy.sql", Policy.class);
    }

    private static <T> T read(String migration, Class<T> type) {
        try (var in = Seeded.class.getResourceAsStream("/db/migration/" + migration)) {
            var sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var definition = DEFINITION.matcher(sql);
            if (!definition.find()) {
                throw new IllegalStateException(migration + " holds no definition");
            }
            return Json.strict().readValue(definition.group(1), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
