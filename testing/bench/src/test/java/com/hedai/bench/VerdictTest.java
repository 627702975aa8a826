package com.hedai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    void isOneLineOfJson() {
        var verdict = new Verdict("submit")
                .atLeast("ratio", 0.31234567, 0.3)
                .figures("cpu", Map.of("loan-service", 12.5))
                .figure("limit", 12345.678);

        var line = verdict.json();

        assertThat(line).doesNotContain("\n");
        var read = json.readTree(line);
        assertThat(read.path("bench").asString()).isEqualTo("submit");
        assertThat(read.at("/figures/ratio").doubleValue()).isEqualTo(0.3123);
        assertThat(read.at("/figures/cpu/loan-service").doubleValue()).isEqualTo(12.5);
        assertThat(read.at("/figures/limit").doubleValue()).isEqualTo(12350);
        assertThat(read.at("/goals/ratio").asString()).isEqualTo(">= 0.3");
        assertThat(read.path("ok").booleanValue()).isTrue();
    }

    @Test
    void oneMissedGoalIsEnough() {
        var verdict = new Verdict("submit").atLeast("ratio", 0.31, 0.3).atMost("p99", 1001, 1000);

        assertThat(verdict.isOk()).isFalse();
        assertThat(json.readTree(verdict.json()).path("ok").booleanValue()).isFalse();
    }

    @Test
    void whatIsNotANumberIsNoFigureAndReachesNoGoal() {
        var verdict = new Verdict("submit").atLeast("ratio", Double.NaN, 0.3);

        assertThat(verdict.isOk()).isFalse();
        assertThat(json.readTree(verdict.json()).at("/figures/ratio").isNumber())
                .isTrue();
    }
}
