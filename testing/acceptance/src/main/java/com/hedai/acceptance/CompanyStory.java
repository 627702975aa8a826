package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.DemoPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A small company borrows, does not pay, is reminded and falls overdue (小微企业). */
final class CompanyStory {
    private static final String AMOUNT = "300000.00";
    private static final int MONTHS = 12;

    private final Platform platform;
    private final Lender lender;
    private final Api administrator;
    private final Narrator narrator;
    private final Borrower borrower;
    private String application = "";
    private String loan = "";

    CompanyStory(Platform platform, Lender lender, Api administrator, Narrator narrator) {
        this.platform = platform;
        this.lender = lender;
        this.administrator = administrator;
        this.narrator = narrator;
        this.borrower = Borrower.known(platform, lender, DemoPeople.owner(lender.businessDate()));
    }

    /** From the licence to the money. */
    void borrows() {
        var card = borrower.getReady();
        var enterprise = borrower.proveEnterprise().expect(200);
        narrator.tell(
                "Proves the firm",
                "%s, %s: %s"
                        .formatted(
                                enterprise.text("name"),
                                enterprise.text("unifiedSocialCreditCode"),
                                enterprise.text("status")));
        var applied = borrower.apply(
                        "enterprise-micro-loan",
                        AMOUNT,
                        MONTHS,
                        card,
                        "BUSINESS",
                        List.of(),
                        UUID.randomUUID().toString())
                .expect(201);
        application = applied.text("id");
        narrator.tell("Applies", "%s for %s yuan over %d months".formatted(applied.text("number"), AMOUNT, MONTHS));
        lender.employ(administrator, "reviewer", "郑审核").approves(application);
        narrator.tell("Decided", "the reviewer approves and signs");
        var contracted = borrower.awaitApplication(application, "CONTRACTED", "DECLINED");
        loan = borrower.takesTheContract(contracted);
        lender.employ(administrator, "finance", "冯财务").approves(application);
        narrator.tell("Decided", "signed by the borrower, released by finance");
        var active = borrower.awaitLoan(
                "the loan to be active", loan, seen -> seen.text("status").equals("ACTIVE"));
        narrator.tell(
                "Money arrives", "%s yuan, value date %s".formatted(active.text("principal"), active.text("valueOn")));
        emptyTheAccount();
    }

    /** Customers pay late: there is nothing on the account when the instalment is due. */
    private void emptyTheAccount() {
        var card = borrower.person().cardNumber();
        var balance = platform.sandbox().account(card).balance();
        platform.sandbox().moveFromOutside(card, Money.ZERO.minus(balance), "供应商", "货款");
    }

    LocalDate firstDueOn() {
        return LocalDate.parse(
                borrower.schedule(loan).at("items.0").path("dueOn").asString());
    }

    /** Once the books are some days past the due date. */
    void fallsOverdue() {
        var overdue = borrower.awaitLoan(
                "the loan to be overdue", loan, seen -> seen.text("status").equals("OVERDUE"));
        narrator.tell(
                "Falls overdue",
                "%s days past due, penalty interest %s yuan so far, %s yuan due now"
                        .formatted(
                                overdue.text("daysPastDue"), overdue.text("due.penalty"), overdue.text("due.total")));
    }

    Ending ending() {
        return Ending.of("company 企业", borrower, lender.staff("risk-supervisor"), application);
    }
}
