package com.hedai.acceptance;

import com.hedai.testing.people.Enrolment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An institution of a story's own (机构), with staff who sign in as people do. */
public final class Lender {
    private static final String PASSWORD = "correct-horse-battery-";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform;
    private final String id;
    private final String code;
    private final Map<String, Api> staff = new ConcurrentHashMap<>();

    private Lender(Platform platform, String id, String code) {
        this.platform = platform;
        this.id = id;
        this.code = code;
    }

    /** Opens a micro-lender with a code nobody used, and waits until its products are on offer. */
    public static Lender open(Platform platform, Api administrator, String name) {
        return open(platform, administrator, name, "MICRO_LENDER");
    }

    /** Opens a lender with a kind of licence. */
    public static Lender open(Platform platform, Api administrator, String name, String licenceType) {
        var code = "l" + UUID.randomUUID().toString().substring(0, 8);
        return open(platform, administrator, code, name, licenceType);
    }

    /** Opens a lender with a code, which staff type when they sign in. */
    static Lender open(Platform platform, Api administrator, String code, String name, String licenceType) {
        var opened = administrator
                .post(
                        "/api/v1/institutions",
                        Map.of("code", code, "name", name, "licenceType", licenceType, "regions", List.of("310000")))
                .expect(201);
        var lender = new Lender(platform, opened.text("id"), code);
        Await.until(
                "products of " + name,
                PATIENCE,
                () -> platform.api().get("/api/v1/products?institution=" + code),
                products -> products.status() == 200 && products.at("items.0").isObject());
        return lender;
    }

    /** The institution of those who run and audit the platform; it lends nothing. */
    public static Lender platform(Platform platform, Api administrator) {
        var me = administrator.get("/api/v1/me").expect(200);
        return new Lender(platform, me.text("institution.id"), me.text("institution.code"));
    }

    /** Hires somebody for a role; the interface as that person. */
    public Api hire(Api administrator, String role) {
        return employ(administrator, role, "王小明").api();
    }

    /** Hires somebody for a role: created by the administrator, activated by the person, signed in. */
    public Staff employ(Api administrator, String role, String name) {
        var username = role + "-" + UUID.randomUUID().toString().substring(0, 4);
        var person = account(administrator, role, name, username);
        var signedIn = platform.signIn(person.credentials());
        staff.put(role, signedIn);
        return new Staff(person.id(), role, signedIn);
    }

    /** An account that is ready to sign in: created by the administrator, activated by the person. */
    Account account(Api administrator, String role, String name, String username) {
        var created = administrator
                .post("/api/v1/staff", Map.of("institutionId", id, "username", username, "name", name, "role", role))
                .expect(201);
        var password = PASSWORD + UUID.randomUUID();
        var activated = platform.api()
                .post(
                        "/api/v1/staff-activations",
                        Map.of("token", created.text("activationToken"), "password", password))
                .expect(201);
        return new Account(
                created.text("id"),
                new Credentials(code, username, password, activated.text("totpSecret")),
                activated.text("otpauthUri"));
    }

    /**
     * An account of a member of staff (员工账号).
     *
     * @param otpauthUri what the person's authenticator reads as a QR code
     */
    record Account(String id, Credentials credentials, String otpauthUri) {}

    /** The member of staff hired for a role. */
    public Api staff(String role) {
        var hired = staff.get(role);
        if (hired == null) {
            throw new IllegalArgumentException("role: " + role + " (expected: hired before, " + staff.keySet() + ")");
        }
        return hired;
    }

    public String id() {
        return id;
    }

    /** Enters the class of a student, looked after by counselors; the class's id. */
    public String enterClass(Enrolment studies, Staff... counselors) {
        var entered = SchoolClass.of(staff("operations"), studies);
        entered.lookedAfterBy(Arrays.stream(counselors).map(Staff::id).toArray(String[]::new));
        return entered.id();
    }

    public String code() {
        return code;
    }

    /** Everything on the ledger added up; nothing, always. */
    public String ledgerSum() {
        return staff("finance").get("/api/v1/ledger/trial-balance").expect(200).text("sum");
    }

    /** Has a second person confirm a change that waits for one. */
    public Reply confirms(String service, String changeRequestId, Api checker) {
        return checker.post("/api/v1/" + service + "/change-requests/" + changeRequestId + "/approval", Map.of());
    }

    /** The business date the books are on. */
    public LocalDate businessDate() {
        return LocalDate.parse(staff("operations")
                .get("/api/v1/business-days/current")
                .expect(200)
                .text("day"));
    }

    /** Closes business days, the outside world's clock ahead of each, until the books are on that day. */
    public void closeDaysUntil(LocalDate day) {
        var today = businessDate();
        while (today.isBefore(day)) {
            closeDay(today);
            today = today.plusDays(1);
        }
    }

    private void closeDay(LocalDate day) {
        platform.sandbox().moveTo(day.plusDays(1));
        var operations = staff("operations");
        operations
                .post("/api/v1/business-days/closings", Map.of("day", day.toString()))
                .expect(202);
        Await.until(
                "the end of " + day,
                PATIENCE,
                () -> operations.get("/api/v1/business-days/" + day),
                state -> state.text("state").equals("CLOSED"));
    }
}
