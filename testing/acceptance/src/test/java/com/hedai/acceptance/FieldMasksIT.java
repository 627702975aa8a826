package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The real values of a borrower, searched for in every answer that anybody got; see {@code docs/compliance/permissions.md}. */
@DisplayName("字段脱敏:原值只给有权的人")
class FieldMasksIT {
    private static final String APPLICATION = "/api/v1/applications/{id}";
    private static final Set<String> OWN_FORMS = Set.of("/api/v1/me/profile");
    private static final Set<String> JUDGES_OF_RISK = Set.of("risk-analyst", "risk-supervisor", "institution-manager");

    private static final int CONTEXT = 60;

    static Round round;

    @BeforeAll
    static void knockEverywhere() {
        round = Round.get();
    }

    @Test
    @DisplayName("姓名、身份证号、手机、地址、单位、卡号、联系人:逐一在所有答复中查找原值")
    void noPlainValueReachesWhomItIsNotMeantFor() {
        var leaks = round.knocks().stream()
                .flatMap(knock -> markers().entrySet().stream()
                        .filter(marker -> knock.text().contains(marker.getValue()))
                        .filter(marker -> !isMeantFor(knock, marker.getKey()))
                        .map(marker -> marker.getKey() + " in " + knock + ": " + around(knock, marker.getValue())))
                .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    @DisplayName("风控主管在申请中看到原值,审核员看到脱敏后的基本信息")
    void aSupervisorSeesThePersonAReviewerTheOutline() {
        var owner = round.scenery().owner();
        var full = application("risk-supervisor");
        var basic = application("reviewer");

        assertThat(full.text("applicant.identityNumber")).isEqualTo(owner.identityNumber());
        assertThat(full.text("applicant.phone")).isEqualTo(owner.phone());
        assertThat(full.text("applicant.residence")).contains(owner.residence().address());
        assertThat(basic.at("applicant.masked").asBoolean()).isTrue();
        assertThat(basic.text("applicant.phone"))
                .isEqualTo(
                        owner.phone().substring(0, 3) + "****" + owner.phone().substring(7));
        assertThat(basic.text("applicant.name"))
                .startsWith(owner.name().substring(0, 1))
                .endsWith("*");
        assertThat(basic.text("applicant.residence")).endsWith("***");
    }

    @Test
    @DisplayName("收入与评分只给判断风险的人")
    void incomeAndScoreAreForWhoJudgesTheRisk() {
        for (var role : List.of(
                "reviewer", "operations", "finance", "risk-analyst", "risk-supervisor", "institution-manager")) {
            var seen = application(role);

            assertThat(seen.at("applicant.monthlyIncome").isString())
                    .as(role + " sees the income")
                    .isEqualTo(JUDGES_OF_RISK.contains(role));
            assertThat(seen.at("decision.score").isNumber())
                    .as(role + " sees the score")
                    .isEqualTo(JUDGES_OF_RISK.contains(role));
        }
    }

    private static Reply application(String role) {
        return round.knocks().stream()
                .filter(knock -> knock.operation().name().equals("GET " + APPLICATION))
                .filter(knock -> knock.player().side() == Player.Side.MEMBER
                        && knock.player().role().equals(role))
                .findFirst()
                .orElseThrow()
                .reply()
                .expect(200);
    }

    private static Map<String, String> markers() {
        var owner = round.scenery().owner();
        var markers = new LinkedHashMap<String, String>();
        markers.put("name", owner.name());
        markers.put("identity number", owner.identityNumber());
        markers.put("phone", owner.phone());
        markers.put("address", owner.residence().address());
        markers.put("employer", owner.employment().employer());
        markers.put("card number", owner.cardNumber());
        markers.put("contact's name", owner.emergencyContact().name());
        markers.put("contact's phone", owner.emergencyContact().phone());
        return markers;
    }

    /** The borrower gets back what was filled into the own form; the supervisor sees whom the application is about. */
    private static boolean isMeantFor(Knock knock, String field) {
        var path = knock.operation().path();
        return switch (field) {
            case "address", "employer" -> isOwnForm(knock) || isSupervisors(knock, path);
            case "contact's name", "contact's phone" -> isOwnForm(knock);
            case "name", "identity number", "phone" -> isSupervisors(knock, path);
            default -> false;
        };
    }

    /** The place it was found at; the person is made up. */
    private static String around(Knock knock, String value) {
        var text = knock.text();
        var at = text.indexOf(value);
        return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + value.length() + CONTEXT));
    }

    private static boolean isOwnForm(Knock knock) {
        return knock.player().side() == Player.Side.OWNER
                && OWN_FORMS.contains(knock.operation().path());
    }

    private static boolean isSupervisors(Knock knock, String path) {
        return knock.player().side() == Player.Side.MEMBER
                && knock.player().role().equals("risk-supervisor")
                && path.equals(APPLICATION);
    }
}
