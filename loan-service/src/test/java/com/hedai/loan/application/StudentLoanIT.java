package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A student's way to a loan: counselor, risk, finance, release. */
class StudentLoanIT extends LoanServiceTest {
    private static final String APPROVE = "{\"outcome\": \"APPROVE\"}";
    private static final byte[] CERTIFICATE = "%PDF-1.7 困难证明".getBytes(StandardCharsets.UTF_8);

    private UUID bank;
    private UUID classId;
    private Person student;
    private Person counselor;

    @BeforeEach
    void aBankWithAClassAndItsStudent() {
        bank = lender("BANK");
        classId = UUID.randomUUID();
        student = student("UNDERGRADUATE");
        counselor = counselor();
        var second = counselor();
        colleague = second;
        NEIGHBOURS.counselors(bank, classId, counselor.accountId(), second.accountId());
    }

    private Person colleague;

    @Test
    void aPoorStudentNeedsTwoCounselorsRiskFinanceAndARelease() {
        var id = submitted(student, "8000.00", 228, certificate(student));
        assertThat(decide(counselor, id, APPROVE).status()).isEqualTo(200);
        var again = decide(counselor, id, APPROVE);
        assertThat(again.code()).isEqualTo("STEP_SIGNED_BEFORE");
        assertThat(decide(colleague, id, APPROVE).status()).isEqualTo(200);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 610);
        assertThat(decide(staff("risk-analyst").at(bank), id, APPROVE).status()).isEqualTo(200);
        var reviewer = staff("finance").at(bank);
        assertThat(decide(reviewer, id, APPROVE).status()).isEqualTo(200);
        var contract = contractOf(id);

        sign(student, contract);

        assertThat(decide(reviewer, id, APPROVE).code()).isEqualTo("RELEASED_BY_REVIEWER");
        assertThat(application(student, id).get("status").asString()).isEqualTo("SIGNED");
        assertThat(decide(staff("finance").at(bank), id, APPROVE).status()).isEqualTo(200);
        var disbursing = awaitStatus(student, id, "DISBURSING");
        assertThat(steps(disbursing))
                .containsExactly(
                        "REVIEW DONE",
                        "REVIEW DONE",
                        "ASSESS DONE",
                        "REVIEW DONE",
                        "REVIEW DONE",
                        "CONTRACT DONE",
                        "SIGN DONE",
                        "RELEASE DONE",
                        "DISBURSE RUNNING");
    }

    @Test
    void withoutACertificateOneCounselorSuffices() {
        var id = submitted(student, "8000.00", 228, "");

        decide(counselor, id, APPROVE);

        var assessed = awaitStatus(student, id, "IN_ASSESSMENT");
        assertThat(steps(assessed)).startsWith("REVIEW DONE", "REVIEW SKIPPED", "ASSESS RUNNING");
        assertThat(NEIGHBOURS.risk().requests("/internal/v1/assessments/" + assessmentOf(id)))
                .last()
                .satisfies(asked -> assertThat(asked.body()).contains("\"productKind\":\"STUDENT_LOAN\""));
    }

    @Test
    void aCounselorOfAnotherClassFindsNothing() {
        var id = submitted(student, "8000.00", 228, "");
        var task = taskOf(counselor, id).get("id").asString();
        var stranger = counselor();
        var otherClass = counselor();
        NEIGHBOURS.counselors(bank, UUID.randomUUID(), otherClass.accountId());

        for (var outsider : new Person[] {stranger, otherClass}) {
            assertThat(decide(outsider, task, APPROVE).status()).isEqualTo(404);
            assertThat(caller.get(outsider, "/api/v1/tasks/" + task).status()).isEqualTo(404);
            assertThat(caller.post(outsider, "/api/v1/tasks/" + task + "/claim", "")
                            .status())
                    .isEqualTo(404);
            assertThat(caller.get(outsider, "/api/v1/applications/" + id).status())
                    .isEqualTo(404);
            assertThat(caller.get(outsider, "/api/v1/applications").json().get("items"))
                    .isEmpty();
            assertThat(findTask(outsider, id)).isEmpty();
        }
        assertThat(caller.get(counselor, "/api/v1/applications").json().get("items"))
                .hasSize(1);
    }

    @Test
    void aCounselorWhoLeftTheClassNoLongerSeesIt() {
        var id = submitted(student, "8000.00", 228, "");
        taskOf(counselor, id);

        NEIGHBOURS.counselors(bank, classId, colleague.accountId());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> findTask(counselor, id).isEmpty());
        assertThat(findTask(colleague, id)).isPresent();
    }

    @Test
    void theContractSaysWhoBearsTheInterestUntilGraduation() throws IOException {
        var id = submitted(student, "8000.00", 228, "");
        decide(counselor, id, APPROVE);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 610);
        decide(staff("risk-analyst").at(bank), id, APPROVE);
        decide(staff("finance").at(bank), id, APPROVE);

        var contract = "/api/v1/contracts/" + contractOf(id);
        var disclosure = caller.get(student, contract + "/disclosure").json();
        var text = text(caller.get(student, contract + "/document").body());

        assertThat(disclosure.at("/content/firstInstalment").asString()).isEqualTo("18.67");
        assertThat(disclosure.at("/content/apr").asString()).startsWith("0.028");
        assertThat(text)
                .contains("示例大学", "借款人在读期间(至 2030年6月30日 前一日)的利息由财政全额补贴", "此后 60 期仅偿还利息")
                .contains("2030-07-30");
    }

    /** What the borrower signed is what the books ask for. */
    @Test
    void theLoanIsWhatTheContractSays() {
        var id = submitted(student, "8000.00", 228, "");
        decide(counselor, id, APPROVE);
        NEIGHBOURS.assessed(assessmentOf(id), id, "APPROVED", 610);
        decide(staff("risk-analyst").at(bank), id, APPROVE);
        decide(staff("finance").at(bank), id, APPROVE);
        var contract = contractOf(id);
        sign(student, contract);
        decide(staff("finance").at(bank), id, APPROVE);

        NEIGHBOURS.disbursed(disbursementOf(contract), loanOf(contract), "8000.00", "2026-11-22");

        awaitStatus(student, id, "DISBURSED");
        var schedule = caller.get(
                        student.may("loan:loan:read", Scope.OWN), "/api/v1/loans/" + loanOf(contract) + "/schedule")
                .json()
                .get("items");
        assertThat(schedule.at("/0/dueOn").asString()).isEqualTo("2030-07-30");
        assertThat(schedule.at("/0/interest").asString()).isEqualTo("18.67");
        assertThat(schedule.at("/59/principal").asString()).isEqualTo("0.00");
        assertThat(schedule.at("/60/principal").asString()).isNotEqualTo("0.00");
        assertThat(schedule).hasSize(184);
    }

    @Test
    void onlyWhoseEnrolmentIsVerifiedMayAskForAStudentLoan() {
        var nobody = borrower().at(bank);

        assertThat(apply(nobody, "8000.00", 228, "").code()).isEqualTo("ENROLMENT_REQUIRED");
        var graduate = borrower().at(bank);
        NEIGHBOURS.student(graduate.accountId(), classId, "UNDERGRADUATE", "2026-06-30");
        assertThat(apply(graduate, "8000.00", 228, "").code()).isEqualTo("ENROLMENT_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "UNDERGRADUATE, 20000.00, 201,",
        "UNDERGRADUATE, 20000.01, 422, 20000.00",
        "GRADUATE, 25000.00, 201,",
    })
    void theLawSaysHowMuchAYear(String level, String amount, int status, String limit) {
        var reply = apply(student(level), amount, 228, "");

        assertThat(reply.status()).isEqualTo(status);
        if (limit != null) {
            assertThat(reply.code()).isEqualTo("AMOUNT_ABOVE_LEGAL_LIMIT");
            assertThat(reply.json().get("title").asString()).contains(limit);
        }
    }

    @Test
    void whatWasPaidOutInTheSameAcademicYearCounts() {
        var id = submitted(student, "12000.00", 228, "");
        jdbc.update(
                "update loan_application set status = 'DISBURSED' where id = ?", (Object) UuidTypeHandler.bytes(id));

        assertThat(apply(student, "8000.01", 228, "").code()).isEqualTo("AMOUNT_ABOVE_LEGAL_LIMIT");
        jdbc.update("update loan_application set applied_on = '2026-08-31' where id = ?", (Object)
                UuidTypeHandler.bytes(id));
        assertThat(apply(student, "8000.01", 228, "").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"228, 201,", "240, 422, TENOR_ABOVE_LEGAL_LIMIT", "48, 422, TENOR_TOO_SHORT_FOR_STUDY", "60, 201,"})
    void theTenorCoversTheStudiesAndFifteenYearsAtMost(int months, int status, String code) {
        var reply = apply(student, "8000.00", months, "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code == null ? "" : code);
    }

    @Test
    void aMicroLenderRefusesStudents() {
        var lender = lender("MICRO_LENDER");
        var borrower = borrower().at(lender);
        NEIGHBOURS.student(borrower.accountId(), classId, "UNDERGRADUATE", "2030-06-30");

        var refused = submit(borrower, form("12000.00", 12));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("STUDENTS_NOT_ALLOWED");
    }

    @Test
    void aReturnedApplicationComesBackWithTheMissingCertificate() {
        var id = submitted(student, "8000.00", 228, "");
        decide(counselor, id, "{\"outcome\": \"RETURN\", \"reasons\": [\"INFORMATION_INCOMPLETE\"]}");
        awaitStatus(student, id, "RETURNED");

        var again = caller.post(
                student,
                "/api/v1/applications/" + id + "/resubmission",
                "{\"materials\": [\"%s\"]}".formatted(certificate(student)));

        assertThat(again.status()).isEqualTo(200);
        assertThat(decide(counselor, id, APPROVE).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> steps(application(student, id)).get(1).equals("REVIEW RUNNING"));
        assertThat(decide(colleague, id, APPROVE).status()).isEqualTo(200);
    }

    private Person student(String level) {
        var person = borrower().at(bank).may("loan:material:upload", Scope.OWN).may("loan:material:read", Scope.OWN);
        NEIGHBOURS.student(person.accountId(), classId, level, "2030-06-30");
        return person;
    }

    private Person counselor() {
        return identity.staff("counselor")
                .at(bank)
                .may("loan:application:read", Scope.CLASS)
                .may("loan:task:read", Scope.CLASS)
                .may("loan:task:decide", Scope.CLASS);
    }

    private String certificate(Person owner) {
        return caller.upload(owner, "/api/v1/materials?kind=POVERTY_CERTIFICATE", "application/pdf", CERTIFICATE)
                .json()
                .get("id")
                .asString();
    }

    private Reply apply(Person borrower, String amount, int months, String material) {
        var materials = material.isEmpty() ? "" : "\"" + material + "\"";
        return submit(borrower, """
                {"product": "student-loan", "amount": "%s", "months": %d, "purpose": "TUITION", "cardId": "%s",
                 "materials": [%s]}
                """.formatted(amount, months, UUID.randomUUID(), materials));
    }

    private UUID submitted(Person borrower, String amount, int months, String material) {
        var reply = apply(borrower, amount, months, material);
        assertThat(reply.status()).isEqualTo(201);
        return UUID.fromString(reply.json().get("id").asString());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\n", "");
        }
    }

    private UUID contractOf(UUID application) {
        return UUID.fromString(awaitStatus(student, application, "CONTRACTED")
                .get("contractId")
                .asString());
    }
}
