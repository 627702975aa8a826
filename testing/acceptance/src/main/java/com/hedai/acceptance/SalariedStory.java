package com.hedai.acceptance;

import com.hedai.testing.people.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A salaried person borrows, is decided by the machine alone, repays the first instalment and settles early (工薪客户). */
final class SalariedStory {
    private static final String AMOUNT = "12000.00";
    private static final int MONTHS = 12;

    private final Lender lender;
    private final Narrator narrator;
    private final Path paper;
    private final Borrower borrower;
    private String card = "";
    private String application = "";
    private String loan = "";

    SalariedStory(Platform platform, Lender lender, Narrator narrator, Path paper) {
        this.lender = lender;
        this.narrator = narrator;
        this.paper = paper;
        this.borrower = Borrower.known(platform, lender, DemoPeople.salaried(lender.businessDate()));
    }

    /** From sign-up to the money. */
    void borrows() {
        var person = borrower.person();
        borrower.signIn().expect(201);
        narrator.tell("Registers", "phone %s with a code by SMS".formatted(Narrator.masked(person.phone())));
        var verified = borrower.becomesKnown();
        narrator.tell(
                "Proves identity",
                "%s: %s".formatted(Narrator.masked(person.identityNumber()), verified.text("status")));
        borrower.fillInProfile().expect(200);
        borrower.consentTo("PRIVACY_POLICY").expect(201);
        borrower.consentTo("CREDIT_INQUIRY").expect(201);
        narrator.tell("Consents", "privacy policy and credit inquiry (个人征信授权)");
        card = borrower.bindCard();
        narrator.tell("Binds a card", Narrator.masked(person.cardNumber()));
        var applied = borrower.apply(Borrower.MICRO_LOAN, AMOUNT, MONTHS, card).expect(201);
        application = applied.text("id");
        narrator.tell("Applies", "%s for %s yuan over %d months".formatted(applied.text("number"), AMOUNT, MONTHS));
        var approved = decided();
        reads(approved.text("contractId"));
        loan = borrower.takesTheContract(approved);
        narrator.tell("Signs", "with a code by SMS");
        var active = borrower.awaitLoan(
                "the loan to be active", loan, seen -> seen.text("status").equals("ACTIVE"));
        narrator.tell(
                "Money arrives", "%s yuan, value date %s".formatted(active.text("principal"), active.text("valueOn")));
        narrator.tell(
                "First instalment",
                "%s yuan due %s".formatted(first().path("due").asString(), firstDueOn()));
    }

    private Reply decided() {
        var asked = System.nanoTime();
        var decided = borrower.awaitApplication(application, "CONTRACTED", "DECLINED", "IN_REVIEW");
        narrator.tell(
                "Assessed",
                "%s in %.1f s: %s"
                        .formatted(
                                decided.text("decision.outcome"), (System.nanoTime() - asked) / 1e9, reasons(decided)));
        if (!decided.text("status").equals("CONTRACTED")) {
            throw new IllegalStateException("the application is " + decided.text("status"));
        }
        return decided;
    }

    private static String reasons(Reply application) {
        return StreamSupport.stream(application.at("decision.reasons").spliterator(), false)
                .map(reason -> reason.path("zh").asString())
                .collect(Collectors.joining("; "));
    }

    private void reads(String contractId) {
        var contract = borrower.api().get("/api/v1/contracts/" + contractId).expect(200);
        var pdf = borrower.api()
                .get("/api/v1/contracts/" + contractId + "/document")
                .expect(200)
                .bytes();
        try {
            Files.write(paper, pdf);
        } catch (IOException failed) {
            throw new UncheckedIOException(paper + " cannot be written", failed);
        }
        narrator.tell(
                "Reads the contract",
                "%d KB PDF, SHA-256 %s…, annual rate %s (单利), all costs disclosed"
                        .formatted(
                                pdf.length / 1024,
                                contract.text("documentDigest").substring(0, 16),
                                Narrator.percent(contract.text("apr"))));
    }

    LocalDate firstDueOn() {
        return LocalDate.parse(first().path("dueOn").asString());
    }

    private JsonNode first() {
        return borrower.schedule(loan).at("items.0");
    }

    /** On the first due day, once the books are on it. */
    void repaysTheFirstInstalment() {
        borrower.awaitInstalmentSettled(loan, 1);
        narrator.tell(
                "First repayment",
                "%s yuan deducted from the card on %s"
                        .formatted(first().path("paid").asString(), firstDueOn()));
    }

    /** Pays back everything long before the end. */
    void settlesEarly() {
        var quote = borrower.settlementQuote(loan).expect(200);
        narrator.tell(
                "Asks what is owed",
                "%s yuan on %s: principal %s, interest %s, fee %s"
                        .formatted(
                                quote.text("total"),
                                quote.text("on"),
                                quote.text("principal"),
                                quote.text("interest"),
                                quote.text("prepaymentFee")));
        borrower.settle(loan, quote.text("total"), card).expect(202);
        var settled = borrower.awaitLoan(
                "the loan to be settled", loan, seen -> seen.text("status").equals("SETTLED"));
        narrator.tell("Settles early", "nothing is owed since %s".formatted(settled.text("settledOn")));
    }

    Ending ending() {
        return Ending.of("salaried 工薪", borrower, lender.staff("risk-supervisor"), application);
    }
}
