package com.hedai.user.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RosterIT extends WholeService {
    @Test
    void operationsEntersSchoolsAndClassesAndABorrowerFindsThem() {
        var lender = lender();
        var operations = colleague(lender, "operations");

        var school = school(operations, "10335", "浙江理工大学");
        var schoolClass = schoolClass(operations, id(school), "计算机 2401", 2024);

        assertThat(school.status()).isEqualTo(201);
        assertThat(schoolClass.status()).isEqualTo(201);
        var borrower = borrower(lender, phone());
        var schools = api.get(borrower.bearer(), "/api/v1/schools").body().get("items");
        assertThat(schools.get(0).get("name").asString()).isEqualTo("浙江理工大学");
        var classes = api.get(borrower.bearer(), "/api/v1/schools/" + id(school) + "/classes")
                .body()
                .get("items");
        assertThat(classes.get(0).get("graduatesOn").asString()).isEqualTo("2028-06-30");
        assertThat(classes.get(0).has("counselorIds")).isFalse();
        assertThat(facts(id(school))).containsExactly("SchoolOpened");
        assertThat(facts(id(schoolClass))).containsExactly("ClassOpened");
    }

    @Test
    void aSchoolCodeAndAClassNameStandOnce() {
        var operations = colleague(lender(), "operations");
        var school = id(school(operations, "10335", "浙江理工大学"));
        schoolClass(operations, school, "计算机 2401", 2024);

        assertThat(school(operations, "10335", "另一所大学").code()).isEqualTo("SCHOOL_CODE_TAKEN");
        assertThat(schoolClass(operations, school, "计算机 2401", 2024).code()).isEqualTo("CLASS_NAME_TAKEN");
        assertThat(schoolClass(operations, school, "计算机 2401", 2023).status()).isEqualTo(201);
    }

    @Test
    void aClassThatGraduatesBeforeItEntersIsAnErrorOfTheField() {
        var operations = colleague(lender(), "operations");
        var school = id(school(operations, "10335", "浙江理工大学"));

        var answer = schoolClass(operations, school, "计算机 2801", 2028);

        assertThat(answer.code()).isEqualTo("GRADUATION_IMPLAUSIBLE");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("graduatesOn");
    }

    @Test
    void aCounselorSeesTheOwnClassesOnly() {
        var lender = lender();
        var operations = colleague(lender, "operations");
        var counselor = colleague(lender, "counselor");
        var school = id(school(operations, "10335", "浙江理工大学"));
        var own = id(schoolClass(operations, school, "计算机 2401", 2024));
        schoolClass(operations, school, "计算机 2402", 2024);

        var assigned = assign(operations, own, counselor.id());

        assertThat(assigned.status()).isEqualTo(200);
        assertThat(classes(counselor)).containsExactly("计算机 2401");
        assertThat(classes(operations)).containsExactly("计算机 2402", "计算机 2401");
        assertThat(facts(own)).containsExactly("ClassOpened", "ClassCounselorsChanged");
    }

    @Test
    void theSameCounselorsAgainChangeNothingEvenAtOnce() throws Exception {
        var lender = lender();
        var operations = colleague(lender, "operations");
        var counselor = colleague(lender, "counselor");
        var school = id(school(operations, "10335", "浙江理工大学"));
        var row = id(schoolClass(operations, school, "计算机 2401", 2024));

        var answers = atOnce(6, () -> assign(operations, row, counselor.id()));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(facts(row)).containsExactly("ClassOpened", "ClassCounselorsChanged");
    }

    @Test
    void whoIsNoActiveCounselorOfTheInstitutionCannotLookAfterAClass() {
        var lender = lender();
        var operations = colleague(lender, "operations");
        var school = id(school(operations, "10335", "浙江理工大学"));
        var row = id(schoolClass(operations, school, "计算机 2401", 2024));
        var counselor = colleague(lender, "counselor");
        var elsewhere = colleague(lender(), "counselor");
        var gone = colleague(lender, "counselor");
        api.post(administrator(), "/api/v1/staff/" + gone.id() + "/disablement", null);

        for (var nobody : List.of(operations.id(), elsewhere.id(), gone.id(), UUID.randomUUID())) {
            var answer = assign(operations, row, counselor.id(), nobody);
            assertThat(answer.code()).isEqualTo("COUNSELOR_UNKNOWN");
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("accountIds[1]");
        }
        assertThat(facts(row)).containsExactly("ClassOpened");
    }

    @Test
    void anotherLendersRosterDoesNotExist() {
        var operations = colleague(lender(), "operations");
        var school = id(school(operations, "10335", "浙江理工大学"));
        var row = id(schoolClass(operations, school, "计算机 2401", 2024));
        var stranger = colleague(lender(), "operations");

        assertThat(schoolClass(stranger, school, "计算机 2402", 2024).status()).isEqualTo(404);
        assertThat(api.get(stranger.bearer(), "/api/v1/schools/" + school + "/classes")
                        .status())
                .isEqualTo(404);
        assertThat(assign(stranger, row).status()).isEqualTo(404);
        assertThat(classes(stranger)).isEmpty();
    }

    @Test
    void aCounselorDoesNotChangeTheRoster() {
        var counselor = colleague(lender(), "counselor");

        assertThat(school(counselor, "10335", "浙江理工大学").status()).isEqualTo(403);
    }

    private Api.Reply school(Colleague by, String code, String name) {
        return api.post(by.bearer(), "/api/v1/schools", Map.of("code", code, "name", name, "province", "浙江省"));
    }

    private Api.Reply schoolClass(Colleague by, UUID school, String name, int entryYear) {
        return api.post(
                by.bearer(),
                "/api/v1/schools/" + school + "/classes",
                Map.of("name", name, "entryYear", entryYear, "level", "UNDERGRADUATE", "graduatesOn", "2028-06-30"));
    }

    private Api.Reply assign(Colleague by, UUID schoolClass, UUID... counselors) {
        return api.put(
                by.bearer(),
                "/api/v1/classes/" + schoolClass + "/counselors",
                Map.of("accountIds", List.of(counselors)));
    }

    private List<String> classes(Colleague by) {
        return api.get(by.bearer(), "/api/v1/classes")
                .body()
                .get("items")
                .valueStream()
                .map(row -> row.get("name").asString())
                .toList();
    }

    private static UUID id(Api.Reply created) {
        return UUID.fromString(created.text("id"));
    }
}
