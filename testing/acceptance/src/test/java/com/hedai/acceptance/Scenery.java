package com.hedai.acceptance;

import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.DemoPeople;
import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Two lenders with everybody in them, and real objects of the first (布景): what the permission matrix is played against. Each {@code {id}}
 * in the interface stands for one of these objects.
 */
final class Scenery {
    /** The desk on which a failed disbursement waits. */
    static final String DESK = "finance";

    /** As short as a PDF can be. */
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final int HIRED_AT_ONCE = 3;
    private static final String PREFIX = "/api/v1/";
    private static final String PLATFORM_ROLE = "platform-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final Stage stage;
    private final Lender lender;
    private final List<Player> players = new ArrayList<>();
    private final Person owner;
    private final Api witness;
    /** Objects that belong to the first borrower or lender, by the path in front of their id. */
    private final Map<String, String> objects = new HashMap<>();
    /** What is nobody's, such as a day or the name of a role. */
    private final Map<String, String> words = new HashMap<>();

    Scenery(Stage stage, PermissionMatrix matrix) {
        this.stage = stage;
        this.lender = Lender.open(stage.platform(), stage.administrator(), "权限矩阵小额贷款有限公司");
        var elsewhere = Lender.open(stage.platform(), stage.administrator(), "另一家权限矩阵小额贷款有限公司");
        hire(matrix, elsewhere);
        stage.platform().sandbox().moveTo(lender.businessDate());
        var first = stage.borrower(lender, Archetype.STEADY_SALARIED);
        this.owner = first.person();
        this.witness = Lender.platform(stage.platform(), stage.administrator())
                .hire(stage.administrator(), "platform-auditor");
        furnish(first);
        failDisbursement(stage.borrower(lender, Archetype.STEADY_SALARIED));
        borrowers(first, elsewhere);
        collectObjects(first);
    }

    private void hire(PermissionMatrix matrix, Lender elsewhere) {
        var platform = Lender.platform(stage.platform(), stage.administrator());
        var hired = new ArrayList<Callable<Player>>();
        for (var role : matrix.staffRoles()) {
            if (role.startsWith(PLATFORM_ROLE)) {
                hired.add(() -> hire(platform, role, Player.Side.FOREIGN));
            } else {
                hired.add(() -> hire(lender, role, Player.Side.MEMBER));
                hired.add(() -> hire(elsewhere, role, Player.Side.FOREIGN));
            }
        }
        players.addAll(AtOnce.all(HIRED_AT_ONCE, hired));
    }

    private Player hire(Lender employer, String role, Player.Side side) {
        return Player.of(role, side, employer.hire(stage.administrator(), role));
    }

    private void borrowers(Borrower first, Lender elsewhere) {
        var stranger = stage.borrower(lender, Archetype.THIN_FILE);
        var foreigner = stage.borrower(elsewhere, Archetype.THIN_FILE);
        stranger.signIn().expect(201);
        foreigner.signIn().expect(201);
        players.add(new Player(
                PermissionMatrix.NOBODY, Player.Side.NOBODY, stage.platform().api(), ""));
        players.add(Player.of(PermissionMatrix.BORROWER, Player.Side.OWNER, first.api()));
        players.add(Player.of(PermissionMatrix.BORROWER, Player.Side.STRANGER, stranger.api()));
        players.add(Player.of(PermissionMatrix.BORROWER, Player.Side.FOREIGN, foreigner.api()));
    }

    /** A loan that is being repaid, with everything that led to it. */
    private void furnish(Borrower borrower) {
        var application = signed(borrower);
        var disbursed = borrower.awaitApplication(application, "DISBURSED");
        objects.put("applications", application);
        objects.put("contracts", disbursed.text("contractId"));
        objects.put("loans", disbursed.text("loanId"));
        borrower.awaitLoan(
                "active", disbursed.text("loanId"), loan -> loan.text("status").equals("ACTIVE"));
    }

    /** An application whose money the bank refuses: a task for finance. */
    private void failDisbursement(Borrower borrower) {
        stage.platform()
                .sandbox()
                .addFault(FaultOrder.next("bank", "PUT payouts", FaultOrder.Mode.DECLINE)
                        .matching(borrower.person().cardNumber()));
        borrower.awaitApplication(signed(borrower), "DISBURSEMENT_FAILED");
    }

    private String signed(Borrower borrower) {
        var card = borrower.getReady();
        var material = borrower.upload("INCOME_PROOF", "application/pdf", PAPER)
                .expect(201)
                .text("id");
        var id = borrower.apply(
                        Borrower.MICRO_LOAN,
                        "12000.00",
                        12,
                        card,
                        "CONSUMPTION",
                        List.of(material),
                        UUID.randomUUID().toString())
                .expect(201)
                .text("id");
        var contract = borrower.awaitApplication(id, "CONTRACTED").text("contractId");
        borrower.confirmDisclosure(contract).expect(200);
        borrower.sign(contract).expect(202);
        objects.putIfAbsent("materials", material);
        return id;
    }

    private void collectObjects(Borrower first) {
        var finance = lender.staff("finance");
        objects.put("me/consents", firstId(first.api(), "/api/v1/me/consents"));
        objects.put("sessions", firstId(first.api(), "/api/v1/sessions"));
        objects.put("user/borrowers", accountOf(Player.Side.OWNER, PermissionMatrix.BORROWER));
        objects.put(
                "staff",
                Player.of("collector", Player.Side.MEMBER, lender.hire(stage.administrator(), "collector"))
                        .accountId());
        objects.put("payment-instructions", firstId(finance, "/api/v1/payment-instructions"));
        objects.put(
                "tasks",
                Await.until(
                                "a task for finance",
                                PATIENCE,
                                () -> finance.get("/api/v1/tasks"),
                                tasks -> tasks.at("items.0.id").isString())
                        .text("items.0.id"));
        objects.put("assessments", seenByAuditor("assessment", "objectIds.0"));
        objects.put("audit/records", seenByAuditor("loan-application", "id"));
        objects.put("loans/{id}/change-offers", newTermsOffered(first));
        objects.put("loan/change-requests", planChange());
        objects.put("user/change-requests", erasureOfStranger());
        enterClass();
        words.put("products", Borrower.MICRO_LOAN);
        words.put("loan/parameters", "contract.reading-time");
        words.put("me/notices", UUID.randomUUID().toString());
        words.put("staff-signing-keys", UUID.randomUUID().toString());
        words.put("collection-tasks", UUID.randomUUID().toString());
        words.put("roles", "reviewer");
        words.put("staff/{id}/roles", "reviewer");
        words.put("business-days", lender.businessDate().toString());
        for (var service : List.of("audit", "loan", "payment", "risk", "user")) {
            words.put(service + "/parked-facts", "no-such-reader");
            words.put(service + "/parked-facts/{reader}", UUID.randomUUID().toString());
            words.putIfAbsent(service + "/change-requests", UUID.randomUUID().toString());
        }
    }

    private void enterClass() {
        var studies = DemoPeople.student(lender.businessDate()).studies();
        objects.put("classes", lender.enterClass(studies));
        objects.put("schools", firstId(lender.staff("operations"), "/api/v1/schools"));
    }

    private String seenByAuditor(String objectType, String field) {
        return Await.until(
                        "an audit record of a " + objectType,
                        PATIENCE,
                        () -> lender.staff("auditor").get("/api/v1/audit/records?limit=1&objectType=" + objectType),
                        records -> records.at("items.0.id").isString())
                .text("items.0." + field);
    }

    /** The manager proposes a plan as it is; somebody else is to confirm it. */
    private String planChange() {
        var manager = lender.staff("institution-manager");
        var plan = manager.get("/api/v1/loan/approval-plans").expect(200).at("items.0");
        var change = Map.of(
                "code", plan.path("code"),
                "basedOn", plan.path("version"),
                "title", plan.path("title"),
                "steps", plan.path("steps"));
        return manager.post("/api/v1/loan/approval-plans/changes", Map.of("change", change, "reason", "as it is"))
                .expect(202)
                .text("changeRequestId");
    }

    /** Offered, never answered. */
    private String newTermsOffered(Borrower borrower) {
        var loan = "/api/v1/loans/" + objects.get("loans");
        var terms = Map.of(
                "purpose",
                "RESCHEDULING",
                "firstDueOn",
                lender.businessDate().plusDays(60).toString(),
                "instalments",
                12,
                "interestOnly",
                0,
                "method",
                "EQUAL_INSTALMENT",
                "rate",
                "0.05",
                "arrearsOver",
                1);
        var proposed = lender.staff("finance")
                .post(loan + "/reschedulings", Map.of("terms", terms, "reason", "as asked for"))
                .expect(202)
                .text("changeRequestId");
        lender.confirms("loan", proposed, lender.staff("institution-manager")).expect(204);
        return firstId(borrower.api(), loan + "/change-offers");
    }

    /** Asked for, never confirmed. */
    private String erasureOfStranger() {
        var stranger = accountOf(Player.Side.STRANGER, PermissionMatrix.BORROWER);
        return lender.staff("system-administrator")
                .post("/api/v1/user/borrowers/" + stranger + "/erasure-requests", Map.of("reason", "as asked for"))
                .expect(202)
                .text("changeRequestId");
    }

    private String accountOf(Player.Side side, String role) {
        return players.stream()
                .filter(player -> player.side() == side && player.role().equals(role))
                .findFirst()
                .orElseThrow()
                .accountId();
    }

    private static String firstId(Api api, String path) {
        return api.get(path).expect(200).text("items.0.id");
    }

    /** The operation's path with the real object in it. */
    String path(Operation operation) {
        return filled(operation, true);
    }

    /** The operation's path with an id that nobody has: for commands that must not succeed. */
    String pathToNothing(Operation operation) {
        return filled(operation, false);
    }

    private String filled(Operation operation, boolean real) {
        var path = operation.path();
        var filled = new StringBuilder();
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            var before = path.substring(PREFIX.length(), variables.start() - 1);
            var object = real ? objects.get(before) : UUID.randomUUID().toString();
            var value = objects.containsKey(before) ? object : words.get(before);
            if (value == null) {
                throw new IllegalStateException(
                        operation + ": nothing for " + before + "/{} (expected: an object or word in the scenery)");
            }
            variables.appendReplacement(filled, value);
        }
        return variables.appendTail(filled).toString();
    }

    /** The first borrower's or lender's object that the operation is about; empty when it is about none. */
    String object(Operation operation) {
        var first = operation.path().indexOf("/{");
        return first < 0 ? "" : objects.getOrDefault(operation.path().substring(PREFIX.length(), first), "");
    }

    /** All ids that nobody but those who reach them may ever see. */
    Map<String, String> objects() {
        return Map.copyOf(objects);
    }

    List<Player> players() {
        return List.copyOf(players);
    }

    /** The person whose objects they are. */
    Person owner() {
        return owner;
    }

    /** An auditor of the platform who takes no part. */
    Api witness() {
        return witness;
    }

    String lenderCode() {
        return lender.code();
    }
}
