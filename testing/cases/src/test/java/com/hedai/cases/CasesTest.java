package com.hedai.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
    private static final String MET = """
            {"id": "MET", "kind": "xirr_act365", "expected_xirr": 0.1,
             "cash_flows": [["2025-01-01", -100], ["2026-01-01", 110]]}""";
    private static final String MISSED = """
            {"id": "MISSED", "kind": "xirr_act365", "expected_xirr": 0.2,
             "cash_flows": [["2025-01-01", -100], ["2026-01-01", 110]]}""";
    private static final String WITHOUT_SOLUTION = """
            {"id": "NONE", "kind": "xirr_act365", "expected_xirr": null,
             "cash_flows": [["2025-01-01", 100], ["2026-01-01", 110]]}""";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void everyCaseHasALineAndTheEndACount() throws IOException {
        assertThat(run("{\"cases\": [" + MET + "," + WITHOUT_SOLUTION + "]}")).isZero();

        assertThat(lines()).containsExactly("PASS MET", "PASS NONE", "2 passed, 0 failed");
    }

    @Test
    void aMissedFigureSaysWhichAndEndsInOne() throws IOException {
        assertThat(run("[" + MISSED + "," + MET + "]")).isEqualTo(1);

        assertThat(lines().getFirst()).startsWith("FAIL MISSED expected_xirr 0.2 0.1");
        assertThat(lines().getLast()).isEqualTo("1 passed, 1 failed");
    }

    @Test
    void aCaseOfAnUnknownFormIsAMissAndTheNextIsStillWorkedOut() throws IOException {
        assertThat(run("[{\"id\": \"ODD\"}," + MET + "]")).isEqualTo(1);

        assertThat(lines().getFirst()).startsWith("FAIL ODD error");
        assertThat(lines()).contains("PASS MET");
    }

    @Test
    void aFileThatIsNotThereOrNoJsonEndsInTwo() throws IOException {
        assertThat(new Cases(printer()).run(List.of(folder.resolve("none.json").toString())))
                .isEqualTo(2);
        assertThat(run("{\"cases\": [")).isEqualTo(2);
        assertThat(run("{\"other\": []}")).isEqualTo(2);
        assertThat(new Cases(printer()).run(List.of())).isEqualTo(2);
        assertThat(lines()).isEmpty();
    }

    @Test
    void aFeeAMonthCostsMoreThanItSays() throws IOException {
        assertThat(run("""
                [{"id": "FEE", "kind": "cn_flat_fee", "params": {"principal": 12000, "n": 12, "monthly_fee_pct": 0.6},
                  "expected": {"monthly_payment": 1072.00, "monthly_irr_pct": 1.086185, "apr_nominal_pct": 13.0342,
                               "apr_effective_pct": 13.8418}}]""")).isZero();
    }

    private int run(String content) throws IOException {
        var file = Files.writeString(folder.resolve("cases.json"), content);
        return new Cases(printer()).run(List.of(file.toString()));
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
