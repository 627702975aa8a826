package com.hedai.user.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnrolmentIT extends WholeService {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(2_024_330_100);

    /** A borrower who agreed to be looked up, and a class of the lender. */
    private record Case(Borrower student, UUID classId, String number) {}

    @Test
    void aStudentTheSourceKnowsIsVerifiedAndOtherServicesSeeIt() {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));

        var answer = hand(one);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        assertThat(answer.text("schoolName")).isEqualTo("浙江理工大学");
        assertThat(answer.text("studentNumber"))
                .isEqualTo("******" + one.number().substring(6));
        assertThat(facts(one.student().id())).containsSubsequence("EnrolmentVerified", "ProfileChanged");
        assertThat(audited(one.student().id())).contains("user:enrolment:claim", "user:enrolment:settle");
        var student = seenByServices(one).get("student");
        assertThat(student.get("classId").asString()).isEqualTo(one.classId().toString());
        assertThat(student.get("studentNumber").asString()).isEqualTo(one.number());
        assertThat(student.get("level").asString()).isEqualTo("UNDERGRADUATE");
        assertThat(student.get("graduatesOn").asString()).isEqualTo("2029-01-31");
    }

    @Test
    void theSourceIsToldOnWhoseWordItIsAsked() {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));
        hand(one);

        var consent = api.get(
                service("loan-service"),
                "/internal/v1/borrowers/" + one.student().id() + "/consents/STUDENT_STATUS");

        assertThat(partners.askedAbout(one.number()))
                .singleElement()
                .extracting(question -> question.get("authorisationId").asString())
                .isEqualTo(consent.text("consentId"));
    }

    @Test
    void whatTheSourceDeniesIsNotVerifiedAndMayBeCorrected() {
        var one = prepared();
        partners.knows(one.number(), "{\"outcome\": \"MISMATCH\"}");

        assertThat(hand(one).text("status")).isEqualTo("MISMATCH");
        assertThat(seenByServices(one).get("student").isNull()).isTrue();

        partners.knows(one.number(), enrolled("浙江工业大学", 2024));
        assertThat(hand(one).text("status")).isEqualTo("MISMATCH");

        var corrected = new Case(one.student(), one.classId(), number());
        assertThat(hand(corrected).text("status")).isEqualTo("NOT_FOUND");
        partners.knows(corrected.number(), enrolled("浙江理工大学", 2024));
        assertThat(hand(corrected).text("status")).isEqualTo("VERIFIED");
    }

    @Test
    void withoutAnAnswerTheEnrolmentIsPendingAndTheSourceIsAskedAgain() {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));
        partners.staySilentAbout(one.number(), 1);

        var first = hand(one);
        clock.advance(Duration.ofSeconds(21));

        assertThat(first.text("status")).isEqualTo("PENDING");
        eventually(() -> look(one).text("status"), status -> status.equals("VERIFIED"));
        assertThat(facts(one.student().id())).containsOnlyOnce("EnrolmentVerified");
    }

    @Test
    void aSourceThatIsAwayForADayIsGivenUp() {
        var one = prepared();
        partners.staySilentAbout(one.number(), 1000);

        hand(one);
        clock.advance(Duration.ofHours(25));

        eventually(
                () -> database.sql("select state from enrolment where account_id = ?")
                        .param(bytes(one.student().id()))
                        .query(String.class)
                        .single(),
                state -> state.equals("UNANSWERED"));
    }

    @Test
    void aConsentTakenBackIsRespectedByTheLoop() {
        var one = prepared();
        partners.staySilentAbout(one.number(), 1);
        hand(one);
        var consents = api.get(one.student().bearer(), "/api/v1/me/consents").body();
        api.delete(
                one.student().bearer(),
                "/api/v1/me/consents/" + consents.at("/items/0/id").asString());

        clock.advance(Duration.ofSeconds(21));

        eventually(() -> look(one).text("status"), status -> status.equals("UNANSWERED"));
        assertThat(partners.askedAbout(one.number())).hasSize(1);
    }

    @Test
    void handedInAgainAndAgainItIsOneVerification() throws Exception {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));

        var answers = atOnce(6, () -> hand(one));
        var later = hand(one);

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(later.text("status")).isEqualTo("VERIFIED");
        assertThat(facts(one.student().id())).containsOnlyOnce("EnrolmentVerified");
    }

    @Test
    void aVerifiedEnrolmentStaysUntilGraduation() {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));
        hand(one);

        assertThat(hand(new Case(one.student(), one.classId(), number())).code())
                .isEqualTo("ENROLMENT_ALREADY_VERIFIED");
    }

    @Test
    void withoutIdentityOrConsentNothingIsAsked() {
        var lender = lender();
        var schoolClass = schoolClass(lender);
        var unknown = new Case(borrower(lender, phone()), schoolClass, number());
        var silent = new Case(verifiedBorrower(lender), schoolClass, number());

        assertThat(hand(unknown).code()).isEqualTo("IDENTITY_NOT_VERIFIED");
        assertThat(hand(silent).code()).isEqualTo("CONSENT_REQUIRED");
        assertThat(hand(silent).text("title")).contains("学籍信息查询授权书");
        assertThat(partners.askedAbout(silent.number())).isEmpty();
    }

    @Test
    void aClassOfAnotherLenderAndANumberThatIsNoneAreErrorsOfTheField() {
        var one = prepared();

        var elsewhere = hand(new Case(one.student(), schoolClass(lender()), one.number()));
        var noNumber = hand(new Case(one.student(), one.classId(), "学号"));

        assertThat(elsewhere.code()).isEqualTo("CLASS_UNKNOWN");
        assertThat(elsewhere.body().at("/errors/0/field").asString()).isEqualTo("classId");
        assertThat(noNumber.code()).isEqualTo("STUDENT_NUMBER_INVALID");
        assertThat(noNumber.body().at("/errors/0/field").asString()).isEqualTo("studentNumber");
    }

    @Test
    void whoHandedInNothingHasNoEnrolment() {
        assertThat(api.get(borrower().bearer(), "/api/v1/me/enrolment").code()).isEqualTo("ENROLMENT_MISSING");
    }

    @Test
    void theNumberStandsNowhereInPlain() {
        var one = prepared();
        partners.knows(one.number(), enrolled("浙江理工大学", 2024));
        hand(one);

        var plain = database.sql("""
                        select (select count(*) from enrolment where instr(student_number, ?) > 0)
                            + (select count(*) from outbox where data like ?)
                        """)
                .params(one.number(), "%" + one.number() + "%")
                .query(Integer.class)
                .single();

        assertThat(plain).isZero();
    }

    private Case prepared() {
        var lender = lender();
        var student = verifiedBorrower(lender);
        assertThat(consent(student, "STUDENT_STATUS").status()).isEqualTo(201);
        return new Case(student, schoolClass(lender), number());
    }

    private UUID schoolClass(Lender lender) {
        var operations = colleague(lender, "operations");
        var school = api.post(
                operations.bearer(), "/api/v1/schools", Map.of("code", "10338", "name", "浙江理工大学", "province", "浙江省"));
        var opened = api.post(
                operations.bearer(),
                "/api/v1/schools/" + school.text("id") + "/classes",
                Map.of("name", "软件 2401", "entryYear", 2024, "level", "UNDERGRADUATE", "graduatesOn", "2028-06-30"));
        return UUID.fromString(opened.text("id"));
    }

    private Api.Reply hand(Case one) {
        return api.put(
                one.student().bearer(),
                "/api/v1/me/enrolment",
                Map.of("classId", one.classId(), "studentNumber", one.number()));
    }

    private Api.Reply look(Case one) {
        return api.get(one.student().bearer(), "/api/v1/me/enrolment");
    }

    private JsonNode seenByServices(Case one) {
        return api.get(
                        service("loan-service"),
                        "/internal/v1/borrowers/" + one.student().id())
                .body();
    }

    /** The source knows better than the class when somebody graduates. */
    private static String enrolled(String school, int entryYear) {
        return """
                {"outcome": "MATCH", "school": "%s", "level": "UNDERGRADUATE", "entryYear": %d,
                 "expectedGraduation": "2029-01-31"}
                """.formatted(school, entryYear);
    }

    private static String number() {
        return String.valueOf(SEQUENCE.incrementAndGet());
    }
}
