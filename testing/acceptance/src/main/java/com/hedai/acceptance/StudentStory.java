package com.hedai.acceptance;

import com.hedai.testing.people.DemoPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A student with a poverty certificate: two counselors, risk and finance sign before the money comes (助学贷款). */
final class StudentStory {
    private static final String AMOUNT = "16000.00";
    private static final int MONTHS = 96;
    /** A paper as a phone would photograph it, as short as a PDF can be. */
    private static final byte[] CERTIFICATE =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Lender lender;
    private final Api administrator;
    private final Narrator narrator;
    private final Borrower borrower;
    private String application = "";

    StudentStory(Platform platform, Lender lender, Api administrator, Narrator narrator) {
        this.lender = lender;
        this.administrator = administrator;
        this.narrator = narrator;
        this.borrower = Borrower.known(platform, lender, DemoPeople.student(lender.businessDate()));
    }

    /** From the class to the money. */
    void borrows() {
        var studies = borrower.person().studies();
        var counselor = lender.employ(administrator, "counselor", "李老师");
        var second = lender.employ(administrator, "counselor", "赵老师");
        var schoolClass = lender.enterClass(studies, counselor, second);
        var card = borrower.getReady();
        var enrolment = borrower.proveEnrolment(schoolClass).expect(200);
        narrator.tell(
                "Proves enrolment",
                "%s, %s: %s, graduates %s"
                        .formatted(
                                enrolment.text("schoolName"),
                                enrolment.text("className"),
                                enrolment.text("status"),
                                enrolment.text("graduatesOn")));
        var certificate = borrower.upload("POVERTY_CERTIFICATE", "application/pdf", CERTIFICATE)
                .expect(201);
        narrator.tell(
                "Uploads",
                "poverty certificate, SHA-256 %s…"
                        .formatted(certificate.text("digest").substring(0, 16)));
        var applied = borrower.apply(
                        "student-loan",
                        AMOUNT,
                        MONTHS,
                        card,
                        "TUITION",
                        List.of(certificate.text("id")),
                        UUID.randomUUID().toString())
                .expect(201);
        application = applied.text("id");
        narrator.tell("Applies", "%s for %s yuan over %d months".formatted(applied.text("number"), AMOUNT, MONTHS));
        reviewed(counselor, "the counselor approves and signs");
        reviewed(second, "a second teacher signs for the poverty certificate");
        reviewed(lender.employ(administrator, "risk-analyst", "孙风控"), "risk approves after the assessment");
        reviewed(lender.employ(administrator, "finance", "周财务"), "finance approves");
        var contracted = borrower.awaitApplication(application, "CONTRACTED");
        borrower.takesTheContract(contracted);
        narrator.tell("Signs", "with a code by SMS");
        reviewed(lender.employ(administrator, "finance", "吴财务"), "another member of finance releases the money");
        paidOut();
    }

    private void reviewed(Staff person, String what) {
        person.approves(application);
        narrator.tell("Decided", what);
    }

    private void paidOut() {
        var loanId = borrower.awaitApplication(application, "DISBURSED", "DISBURSEMENT_FAILED")
                .text("loanId");
        var loan = borrower.awaitLoan(
                "the loan to be active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        var first = borrower.schedule(loanId).at("items.0");
        narrator.tell(
                "Money arrives",
                "%s yuan; interest is subsidised until %s, first instalment %s yuan due %s"
                        .formatted(
                                loan.text("principal"),
                                loan.text("subsidisedUntil"),
                                first.path("due").asString(),
                                first.path("dueOn").asString()));
    }

    Ending ending() {
        return Ending.of("student 学生", borrower, lender.staff("risk-analyst"), application);
    }
}
