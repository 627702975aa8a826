package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import com.hedai.testing.people.DemoPeople;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The main job told as a story (演示): one salaried person from sign-up to the first repayment, only through the gateway. Each run
 * opens an institution of its own.
 */
public final class Demo {
    private static final String PRODUCT = "personal-micro-loan";
    private static final String AMOUNT = "12000.00";
    private static final int MONTHS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Platform platform;
    private final PrintStream out;
    private final Path paper;
    private int step;

    private Demo(Platform platform, PrintStream out, Path paper) {
        this.platform = platform;
        this.out = out;
        this.paper = paper;
    }

    /** Plays the story on the platform that the environment names. */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var accounts = Path.of(environment.get("HEDAI_ACCOUNTS"));
        var platform = Platform.running(
                URI.create(environment.get("HEDAI_GATEWAY_URL")),
                URI.create(environment.get("HEDAI_PARTNERS_URL")),
                accounts);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Demo(platform, out, accounts.resolveSibling("demo-contract.pdf")).play();
        } catch (IllegalStateException broken) {
            out.println();
            out.println("The story stopped: " + broken.getMessage());
            System.exit(1);
        }
    }

    private void play() {
        var started = System.nanoTime();
        var administrator = platform.administrator();
        var lender = Lender.open(platform, administrator, "阳光小额贷款有限公司");
        for (var role : new String[] {"operations", "finance", "risk-supervisor", "auditor"}) {
            lender.hire(administrator, role);
        }
        var today = lender.businessDate();
        platform.sandbox().moveTo(today);
        tell(
                "A lender opens",
                "institution %s, business date %s, four members of staff".formatted(lender.code(), today));

        var borrower = Borrower.known(platform, lender, DemoPeople.salaried(today));
        var card = ready(borrower);
        var applied = borrower.apply(PRODUCT, AMOUNT, MONTHS, card).expect(201);
        tell("Applies", "%s for %s yuan over %d months".formatted(applied.text("number"), AMOUNT, MONTHS));

        var application = decided(borrower, applied.text("id"));
        var loanId = signed(borrower, application);
        var loan = borrower.awaitLoan(
                "the loan to be active", loanId, seen -> seen.text("status").equals("ACTIVE"));
        tell("Money arrives", "%s yuan, value date %s".formatted(loan.text("principal"), loan.text("valueOn")));

        var first = firstInstalment(borrower, loanId);
        var due = LocalDate.parse(first.path("dueOn").asString());
        tell("First instalment", "%s yuan due %s".formatted(first.path("due").asString(), due));
        lender.closeDaysUntil(due);
        borrower.awaitInstalmentSettled(loanId, 1);
        var repaidLoan = borrower.loan(loanId);
        tell(
                "First repayment",
                "%s yuan deducted from the card on %s"
                        .formatted(
                                firstInstalment(borrower, loanId).path("paid").asString(), due));

        out.println();
        out.print(summary(lender, borrower, application, repaidLoan));
        out.printf("%nThe contract is in %s%n", paper);
        out.printf("Told in %.1f s.%n", (System.nanoTime() - started) / 1e9);
    }

    private String ready(Borrower borrower) {
        var person = borrower.person();
        borrower.signIn().expect(201);
        tell("Registers", "phone %s with a code by SMS".formatted(masked(person.phone())));
        var verified = borrower.verifyIdentity().expect(200);
        tell("Proves identity", "%s: %s".formatted(masked(person.identityNumber()), verified.text("status")));
        borrower.fillInProfile().expect(200);
        borrower.consentTo("PRIVACY_POLICY").expect(201);
        borrower.consentTo("CREDIT_INQUIRY").expect(201);
        tell("Consents", "privacy policy and credit inquiry (个人征信授权)");
        var card = borrower.bindCard();
        tell("Binds a card", "%s".formatted(masked(person.cardNumber())));
        return card;
    }

    private Reply decided(Borrower borrower, String id) {
        var asked = System.nanoTime();
        var application = borrower.awaitApplication(id, "CONTRACTED", "DECLINED", "IN_REVIEW");
        tell(
                "Assessed",
                "%s, in %.1f s".formatted(application.text("decision.outcome"), (System.nanoTime() - asked) / 1e9));
        if (!application.text("status").equals("CONTRACTED")) {
            throw new IllegalStateException("the application is " + application.text("status"));
        }
        return application;
    }

    private String signed(Borrower borrower, Reply application) {
        var contractId = application.text("contractId");
        borrower.confirmDisclosure(contractId).expect(200);
        var contract = borrower.api().get("/api/v1/contracts/" + contractId).expect(200);
        var pdf = borrower.api()
                .get("/api/v1/contracts/" + contractId + "/document")
                .expect(200);
        keep(pdf.bytes());
        tell(
                "Reads the contract",
                "%d KB PDF, SHA-256 %s…, annual rate %s (单利), all costs disclosed"
                        .formatted(
                                pdf.bytes().length / 1024,
                                contract.text("documentDigest").substring(0, 16),
                                percent(contract.text("apr"))));
        borrower.sign(contractId).expect(202);
        tell("Signs", "with a code by SMS");
        return borrower.awaitApplication(application.text("id"), "DISBURSED", "DISBURSEMENT_FAILED")
                .text("loanId");
    }

    private void keep(byte[] pdf) {
        try {
            Files.write(paper, pdf);
        } catch (IOException failed) {
            throw new UncheckedIOException(paper + " cannot be written", failed);
        }
    }

    private JsonNode firstInstalment(Borrower borrower, String loanId) {
        return borrower.api()
                .get("/api/v1/loans/" + loanId + "/schedule")
                .expect(200)
                .at("items.0");
    }

    private Table summary(Lender lender, Borrower borrower, Reply application, Reply loan) {
        var contract = borrower.api()
                .get("/api/v1/contracts/" + application.text("contractId"))
                .expect(200);
        var seenByRisk = lender.staff("risk-supervisor")
                .get("/api/v1/applications/" + application.text("id"))
                .expect(200);
        return new Table()
                .row("loan 借款", loan.text("number"))
                .row(
                        "score 风险评分",
                        seenByRisk.text("decision.score") + " of 100, credit score "
                                + seenByRisk.text("decision.creditScore"))
                .row("decision 审批结论", seenByRisk.text("decision.outcome") + reasons(seenByRisk))
                .row("APR 年化利率", percent(contract.text("apr")))
                .row("disbursed 放款", loan.text("principal"))
                .row(
                        "repaid 已还",
                        firstInstalment(borrower, loan.text("id")).path("paid").asString())
                .row("remaining principal 剩余本金", loan.text("outstanding.principal"))
                .row("ledger sum 分类账合计", ledgerSum(lender))
                .row("audit records 审计日志", auditRecords(lender))
                .row("audit tree 审计树", verifiedTree(lender));
    }

    private static String reasons(Reply application) {
        return StreamSupport.stream(application.at("decision.reasons").spliterator(), false)
                .map(reason -> reason.path("zh").asString())
                .collect(Collectors.joining("; ", " (", ")"));
    }

    /** The sum over all accounts, once the repayment's split has reached the ledger. */
    private String ledgerSum(Lender lender) {
        var balance = Await.until(
                "the ledger to hold the repayment",
                PATIENCE,
                () -> lender.staff("finance")
                        .get("/api/v1/ledger/trial-balance")
                        .expect(200),
                seen -> Demo.balanceOf(seen, "2242").isZero()
                        && !Demo.balanceOf(seen, "6011").isZero());
        return balance.text("sum");
    }

    private static Money balanceOf(Reply trialBalance, String account) {
        return StreamSupport.stream(trialBalance.at("accounts").spliterator(), false)
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> Money.of(row.path("balance").asString()))
                .findFirst()
                .orElse(Money.ZERO);
    }

    private String auditRecords(Lender lender) {
        int count = 0;
        var path = "/api/v1/audit/records?limit=200";
        var page = lender.staff("auditor").get(path).expect(200);
        while (true) {
            count += page.at("items").size();
            var next = page.text("next");
            if (next.isEmpty()) {
                return count + " of this institution";
            }
            page = lender.staff("auditor").get(path + "&after=" + next).expect(200);
        }
    }

    private String verifiedTree(Lender lender) {
        var verification = lender.staff("auditor")
                .post("/api/v1/audit/verifications", Map.of())
                .expect(201);
        return (verification.at("verified").asBoolean() ? "verified" : "NOT VERIFIED") + ", "
                + verification.text("size") + " leaves, root "
                + verification.text("root").substring(0, 16) + "…";
    }

    private void tell(String what, String how) {
        out.printf("%2d  %-20s %s%n", ++step, what, how);
    }

    private static String masked(String value) {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    private static String percent(String fraction) {
        return new BigDecimal(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
