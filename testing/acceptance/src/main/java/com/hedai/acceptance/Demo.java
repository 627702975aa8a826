package com.hedai.acceptance;

import com.hedai.commons.money.Money;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/**
 * The main job told as stories (演示), only through the gateway: a salaried person who settles early, a student whom four people
 * decide on, a small company that falls overdue, and a book of loans around them. Each run opens lenders of its own.
 */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCHES = 8;
    private static final int DAYS_BETWEEN = 4;
    private static final int DAYS_OVERDUE = 5;
    private static final int HIRED_AT_ONCE = 3;
    private static final List<String> ROLES =
            List.of("operations", "finance", "risk-supervisor", "risk-analyst", "auditor", "collector");

    private final Platform platform;
    private final Narrator narrator;
    private final Path paper;
    private final int people;

    private Demo(Platform platform, Narrator narrator, Path paper, int people) {
        this.platform = platform;
        this.narrator = narrator;
        this.paper = paper;
        this.people = people;
    }

    /** Plays the stories on the platform that the environment names; give the file to keep the contract in, and how many fill the book. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Demo(Platform.running(), new Narrator(out), Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                    .play();
        } catch (IllegalStateException broken) {
            out.println();
            out.println("The story stopped: " + broken.getMessage());
            System.exit(1);
        }
    }

    private void play() {
        var started = System.nanoTime();
        var administrator = platform.administrator();
        var lender = open(administrator, "阳光小额贷款有限公司", "MICRO_LENDER");
        var centre = open(administrator, "江南学生资助中心", "STUDENT_LOAN_CENTRE");
        platform.sandbox().moveTo(lender.businessDate());

        try (var book = new Book(platform, lender, lender.id().hashCode())) {
            tell(administrator, lender, centre, book);
        }
        narrator.line("Told in %.1f s.".formatted((System.nanoTime() - started) / 1e9));
    }

    private void tell(Api administrator, Lender lender, Lender centre, Book book) {
        narrator.chapter("A salaried person 工薪客户");
        var salaried = new SalariedStory(platform, lender, narrator, paper);
        salaried.borrows();
        book.invite(people / 2);
        narrator.chapter("A student 学生");
        var student = new StudentStory(platform, centre, administrator, narrator);
        student.borrows();
        narrator.chapter("A small company 小微企业");
        var company = new CompanyStory(platform, lender, administrator, narrator);
        company.borrows();

        narrator.chapter("The days go by 日终");
        fill(book, lender);
        lender.closeDaysUntil(salaried.firstDueOn());
        salaried.repaysTheFirstInstalment();
        salaried.settlesEarly();
        lender.closeDaysUntil(company.firstDueOn().plusDays(DAYS_OVERDUE));
        company.fallsOverdue();

        narrator.show(Ending.table(List.of(salaried.ending(), student.ending(), company.ending())));
        narrator.show(theBooks(lender, centre));
        narrator.line("\nThe salaried person's contract is in " + paper);
    }

    private Lender open(Api administrator, String name, String licenceType) {
        var lender = Lender.open(platform, administrator, name, licenceType);
        AtOnce.all(
                HIRED_AT_ONCE,
                ROLES.stream().map(role -> hiring(lender, administrator, role)).toList());
        narrator.tell(
                "A lender opens",
                "%s %s (%s), business date %s".formatted(name, lender.code(), licenceType, lender.businessDate()));
        return lender;
    }

    private static Callable<Api> hiring(Lender lender, Api administrator, String role) {
        return () -> lender.hire(administrator, role);
    }

    /** People borrow on many days, so that their instalments fall due on many days; a day does not wait for those at the counter. */
    private void fill(Book book, Lender lender) {
        var started = System.nanoTime();
        for (int batch = 0; batch < BATCHES; batch++) {
            book.awaitTheLastInLine();
            book.invite((people - book.invited()) / (BATCHES - batch));
            lender.closeDaysUntil(lender.businessDate().plusDays(DAYS_BETWEEN));
        }
        book.awaitEverybody();
        narrator.tell(
                "The book fills",
                "%d people within %d days; after the stories above %.1f s more"
                        .formatted(book.invited(), BATCHES * DAYS_BETWEEN, (System.nanoTime() - started) / 1e9));
    }

    private Table theBooks(Lender lender, Lender centre) {
        return new Table()
                .row("", "micro-lender", "student centre")
                .row("business date 营业日", lender.businessDate(), centre.businessDate())
                .row("loans 贷款", loans(lender), loans(centre))
                .row("ledger sum 分类账合计", ledgerSum(lender), ledgerSum(centre))
                .row("audit tree 审计树", verifiedTree(lender), verifiedTree(centre));
    }

    /** How many loans are in each state. */
    private static String loans(Lender lender) {
        var states = new TreeMap<String, Integer>();
        var next = "";
        do {
            var page = lender.staff("finance")
                    .get("/api/v1/loans?limit=200" + next)
                    .expect(200);
            page.at("items").forEach(loan -> states.merge(loan.path("status").asString(), 1, Integer::sum));
            next = page.text("next").isEmpty() ? "" : "&after=" + page.text("next");
        } while (!next.isEmpty());
        return states.toString();
    }

    /** The sum over all accounts, once every receipt's split has reached the ledger. */
    private String ledgerSum(Lender lender) {
        return Await.until(
                        "the ledger to hold every repayment",
                        PATIENCE,
                        () -> lender.staff("finance")
                                .get("/api/v1/ledger/trial-balance")
                                .expect(200),
                        seen -> balanceOf(seen, "2242").isZero())
                .text("sum");
    }

    private static Money balanceOf(Reply trialBalance, String account) {
        return StreamSupport.stream(trialBalance.at("accounts").spliterator(), false)
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> Money.of(row.path("balance").asString()))
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static String verifiedTree(Lender lender) {
        var verification = lender.staff("auditor")
                .post("/api/v1/audit/verifications", Map.of())
                .expect(201);
        return (verification.at("verified").asBoolean() ? "verified" : "NOT VERIFIED") + ", "
                + verification.text("size") + " leaves";
    }
}
