package com.hedai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Student loans: who signs, who must not, and what the law does not let anybody sell. */
@DisplayName("国家助学贷款:申请、会签与法定限制")
class StudentLoanIT {
    private static final String AMOUNT = "8000.00";
    private static final byte[] CERTIFICATE =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    static Stage stage;
    static Lender centre;
    static Staff counselor;
    static Staff secondTeacher;
    static Staff stranger;
    static Staff analyst;
    static Staff finance;
    static Staff cashier;

    @BeforeAll
    static void open() {
        stage = Stage.get();
        centre = stage.lender("江南学生资助中心", "STUDENT_LOAN_CENTRE");
        counselor = centre.employ(stage.administrator(), "counselor", "李老师");
        secondTeacher = centre.employ(stage.administrator(), "counselor", "赵老师");
        stranger = centre.employ(stage.administrator(), "counselor", "外班老师");
        analyst = centre.employ(stage.administrator(), "risk-analyst", "孙风控");
        finance = centre.employ(stage.administrator(), "finance", "周财务");
        cashier = centre.employ(stage.administrator(), "finance", "吴出纳");
    }

    @Test
    @DisplayName("贫困证明须两位老师签字,经风控、财务放款;在读期间贴息,毕业前无应还款")
    void twoTeachersRiskAndFinanceSignAndNothingFallsDueBeforeGraduation() {
        var student = student();
        var application = applied(student, certificate(student));

        counselor.approves(application);
        secondTeacher.approves(application);
        analyst.approves(application);
        finance.approves(application);
        var loanId = student.takesTheContract(student.awaitApplication(application, "CONTRACTED"));
        cashier.approves(application);

        student.awaitApplication(application, "DISBURSED");
        var loan =
                student.awaitLoan("active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        var graduatesOn = student.person().studies().expectedGraduation();
        assertThat(loan.text("subsidisedUntil")).isEqualTo(graduatesOn.toString());
        assertThat(LocalDate.parse(student.schedule(loanId).at("items.0.dueOn").asString()))
                .isAfter(graduatesOn);
        assertThat(centre.ledgerSum()).isEqualTo("0.00");
    }

    @Test
    @DisplayName("同一位老师不能为同一申请签第二次")
    void oneTeacherSignsOnce() {
        var student = student();
        var application = applied(student, certificate(student));
        counselor.approves(application);

        var task = counselor.takes(application);

        assertThat(counselor.decide(task, "APPROVE").code()).isEqualTo("STEP_SIGNED_BEFORE");
        assertThat(student.application(application).text("status")).isEqualTo("IN_REVIEW");
    }

    @Test
    @DisplayName("外班辅导员看不到,也办不了")
    void aCounselorReachesTheOwnClassesOnly() {
        var application = applied(student(), List.of());
        var task = counselor.takes(application);

        assertThat(stranger.inbox()).isEmpty();
        assertThat(stranger.api().get("/api/v1/applications/" + application).status())
                .isEqualTo(404);
        assertThat(stranger.api().get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(stranger.decide(task, "APPROVE").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("学籍核验不符,不得申请助学贷款")
    void whoIsNotEnrolledGetsNoStudentLoan() {
        var person = stage.somebody(Archetype.STUDENT, centre.businessDate());
        var student = Borrower.known(stage.platform(), centre, person);
        var card = student.getReady();
        var schoolClass = centre.enterClass(person.studies(), counselor);

        student.consentTo("STUDENT_STATUS").expect(201);

        var claimed = student.api()
                .put("/api/v1/me/enrolment", Map.of("classId", schoolClass, "studentNumber", "2099000001"))
                .expect(200);

        assertThat(claimed.text("status")).isIn("MISMATCH", "NOT_FOUND");
        assertThat(apply(student, card, AMOUNT, List.of()).code()).isEqualTo("ENROLMENT_REQUIRED");
    }

    @Test
    @DisplayName("一学年内超过法定额度:指出金额,不留申请")
    void theYearlyLimitOfTheLawHolds() {
        var student = student();

        var card = student.bindCard();
        apply(student, card, "16000.00", List.of()).expect(201);

        var refused = apply(student, card, "16000.00", List.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("errors.0.field")).isEqualTo("amount");
        assertThat(refused.code()).isEqualTo("AMOUNT_ABOVE_LEGAL_LIMIT");
        assertThat(student.api().get("/api/v1/applications").expect(200).at("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("小额贷款公司不得向在校学生发放消费贷款,双人复核也不能放开")
    void aMicroLenderLendsNothingToStudentsWhateverTheStaffAgree() {
        var lender = stage.lender("守法小额贷款有限公司");
        var student = stage.borrower(lender, Archetype.STUDENT);
        var card = student.getReady();

        assertThat(student.apply(Borrower.MICRO_LOAN, "3000.00", 12, card).code())
                .isEqualTo("STUDENTS_NOT_ALLOWED");

        var manager = lender.employ(stage.administrator(), "institution-manager", "钱经理");
        var proposed = manager.api()
                .post("/api/v1/loan/product-versions", Map.of("product", openToStudents(lender), "reason", "放开学生客群"));
        assertThat(proposed.status()).isEqualTo(422);
        assertThat(proposed.code()).isEqualTo("STUDENTS_NOT_ALLOWED");
    }

    private static Map<String, Object> openToStudents(Lender lender) {
        return Map.ofEntries(
                Map.entry("code", "campus-loan"),
                Map.entry("effectiveFrom", lender.businessDate().plusDays(1)),
                Map.entry("nameZh", "校园消费贷"),
                Map.entry("nameEn", "Campus loan"),
                Map.entry("kind", "PERSONAL_MICRO_LOAN"),
                Map.entry("amountMin", "1000.00"),
                Map.entry("amountMax", "5000.00"),
                Map.entry("tenors", List.of(6, 12)),
                Map.entry("annualRate", "0.1"),
                Map.entry("method", "EQUAL_INSTALMENT"),
                Map.entry("dayCount", "THIRTY_360"),
                Map.entry("penaltyRate", "0.15"),
                Map.entry("graceDays", 3),
                Map.entry("allocationOrder", List.of("FEE", "PENALTY", "INTEREST", "PRINCIPAL")),
                Map.entry("prepaymentFee", "0"),
                Map.entry("approvalPlan", "STRAIGHT_THROUGH"),
                Map.entry("requiredConsents", List.of("CREDIT_INQUIRY", "PRIVACY_POLICY")),
                Map.entry("ageMin", 18),
                Map.entry("ageMax", 30),
                Map.entry("studentsAllowed", true),
                Map.entry("interestOnlyMonths", 0),
                Map.entry("status", "ON_SALE"));
    }

    private static Borrower student() {
        Person person = stage.somebody(Archetype.STUDENT, centre.businessDate());
        var student = Borrower.known(stage.platform(), centre, person);
        student.getReady();
        var studies = person.studies();
        var schoolClass = centre.enterClass(studies, counselor, secondTeacher);
        assertThat(student.proveEnrolment(schoolClass).expect(200).text("status"))
                .isEqualTo("VERIFIED");
        return student;
    }

    private static List<String> certificate(Borrower student) {
        return List.of(student.upload("POVERTY_CERTIFICATE", "application/pdf", CERTIFICATE)
                .expect(201)
                .text("id"));
    }

    private static String applied(Borrower student, List<String> materials) {
        return apply(student, student.bindCard(), AMOUNT, materials).expect(201).text("id");
    }

    private static Reply apply(Borrower student, String card, String amount, List<String> materials) {
        return student.apply(
                "student-loan",
                amount,
                96,
                card,
                "TUITION",
                materials,
                UUID.randomUUID().toString());
    }
}
