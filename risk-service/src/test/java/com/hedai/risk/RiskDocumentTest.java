package com.hedai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.risk.feature.Feature;
import com.hedai.risk.feature.FeatureCatalogue;
import com.hedai.risk.profile.Source;
import com.hedai.risk.rule.Policy;
import com.hedai.risk.rule.Rule;
import com.hedai.risk.score.Bin;
import com.hedai.risk.score.Characteristic;
import com.hedai.risk.score.Scorecard;
import com.hedai.testing.server.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/risk.md shows what the code does; {@code -Dhedai.write-docs} writes its tables anew. */
class RiskDocumentTest {

    private static final Path DOCUMENT = Repository.root().resolve("docs/risk.md");

    @Test
    void theTablesOfTheDocumentAreThoseOfTheCode() throws IOException {
        var text = Files.readString(DOCUMENT);
        var expected = with(text, "policy", policy(Seeded.policy()));
        expected = with(expected, "student-policy", policy(Seeded.studentPolicy()));
        expected = with(expected, "enterprise-policy", policy(Seeded.enterprisePolicy()));
        expected = with(expected, "scorecard", scorecard(Seeded.scorecard()));
        expected = with(expected, "features", features());
        if (System.getProperty("hedai.write-docs") != null) {
            Files.writeString(DOCUMENT, expected);
            text = expected;
        }

        assertThat(text).isEqualTo(expected);
    }

    @Test
    void theBaseInTheTextIsThatOfTheCard() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("The base of " + Seeded.scorecard().base() + " is chosen");
    }

    private static String with(String text, String section, String table) {
        var begin = "<!-- %s:begin -->".formatted(section);
        var end = "<!-- %s:end -->".formatted(section);
        assertThat(text).contains(begin, end);
        return text.substring(0, text.indexOf(begin) + begin.length())
                + "\n\n" + table + "\n"
                + text.substring(text.indexOf(end));
    }

    private static String features() {
        var lines = new ArrayList<String>();
        lines.add("%d features, catalogue version %s.\n"
                .formatted(FeatureCatalogue.features().size(), FeatureCatalogue.VERSION));
        lines.add("| Name | 名称 | Group 类别 | Source 来源 | Window | Meaning |\n|---|---|---|---|---|---|");
        for (Feature feature : FeatureCatalogue.features()) {
            lines.add("| `%s` | %s | %s | %s | %s | %s |"
                    .formatted(
                            feature.name(),
                            feature.zh(),
                            feature.group().zh(),
                            feature.sources().stream().map(Source::zh).collect(Collectors.joining(" + ")),
                            feature.window(),
                            feature.meaning()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String scorecard(Scorecard card) {
        var lines = new ArrayList<String>();
        lines.add("Version %s, base %d, %d characteristics.\n"
                .formatted(card.version(), card.base(), card.characteristics().size()));
        lines.add("| Code | Feature | Points | Missing | Reason 原因 |\n|---|---|---|---|---|");
        for (Characteristic line : card.characteristics()) {
            lines.add("| `%s` | `%s` | %s | %+d | %s<br>%s |"
                    .formatted(line.code(), line.feature(), points(line.bins()), line.missing(), line.zh(), line.en()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String points(List<Bin> bins) {
        return bins.stream()
                .map(bin -> (bin.below() == null ? "above" : "< " + bin.below().toPlainString())
                        + ": %+d".formatted(bin.points()))
                .collect(Collectors.joining(", "));
    }

    private static String policy(Policy policy) {
        var lines = new ArrayList<String>();
        lines.add(
                "Version %s, scorecard %s: approved from **%d**, declined below **%d**, between them a person decides. Waits: %s.\n"
                        .formatted(
                                policy.version(),
                                policy.scorecard(),
                                policy.approveFrom(),
                                policy.declineBelow(),
                                policy.waits().stream()
                                        .map(wait -> "%s %d minutes"
                                                .formatted(wait.source().zh(), wait.minutes()))
                                        .collect(Collectors.joining(", "))));
        lines.add("| Code | Condition | If missing | Outcome | Reason 原因 |\n|---|---|---|---|---|");
        for (Rule rule : policy.rules()) {
            lines.add("| `%s` | `%s` %s %s | %s | %s | %s<br>%s |"
                    .formatted(
                            rule.code(),
                            rule.feature(),
                            sign(rule.operator()),
                            rule.value().toPlainString(),
                            rule.ifMissing() ? "fires" : "does not fire",
                            rule.then(),
                            rule.zh(),
                            rule.en()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String sign(Rule.Operator operator) {
        return switch (operator) {
            case LESS -> "<";
            case AT_LEAST -> "≥";
            case MORE -> ">";
            case EQUAL -> "=";
        };
    }
}
