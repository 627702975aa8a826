package com.hedai.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.testing.people.IdentityNumbers;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.TestIdentity;
import com.hedai.user.staff.OneTimePasswords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole user service with real database and Redis; each test takes an institution and phones of its own. */
@HedaiServiceTest(
        properties =
                "hedai.authority.client-secrets=loan-service=loan-secret,risk-service=risk-secret,user-service=only-in-tests")
public abstract class WholeService {
    private static final FakePartners PARTNERS = new FakePartners();
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private static final LocalDate BORN = LocalDate.of(2004, 3, 7);
    private static final String PASSWORD = "竹外桃花三两枝春江水暖鸭先知";

    protected final FakePartners partners = PARTNERS;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected TestIdentity identity;

    @Autowired
    protected JdbcClient database;

    @LocalServerPort
    private int port;

    @Value("${hedai.keys}")
    private Path keys;

    protected Api api;

    @DynamicPropertySource
    static void partners(DynamicPropertyRegistry properties) {
        properties.add("hedai.partners.base", PARTNERS::address);
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
        PARTNERS.use(keys, clock);
    }

    /** A lender nobody else uses. */
    protected record Lender(UUID id, String code) {}

    protected Lender lender() {
        var code = "lender-" + NEXT.incrementAndGet();
        var answer = api.post(
                administrator(),
                "/api/v1/institutions",
                Map.of(
                        "code",
                        code,
                        "name",
                        "测试小贷" + code,
                        "licenceType",
                        "MICRO_LENDER",
                        "regions",
                        List.of("330100")));
        assertThat(answer.status()).isEqualTo(201);
        return new Lender(UUID.fromString(answer.text("id")), code);
    }

    protected String administrator() {
        return identity.staff("platform-administrator")
                .may("user:institution:open", Scope.PLATFORM)
                .may("user:institution:read", Scope.PLATFORM)
                .may("user:staff:create", Scope.PLATFORM)
                .may("user:staff:read", Scope.PLATFORM)
                .may("user:staff:disable", Scope.PLATFORM)
                .may("user:staff:assign", Scope.PLATFORM)
                .bearer();
    }

    protected String service(String name) {
        return "Bearer " + identity.service(name);
    }

    protected static String phone() {
        return "1380001" + NEXT.incrementAndGet();
    }

    /** Asks for a sign-in code and gives what arrives on the phone. */
    protected String codeFor(Lender lender, String phone) {
        int seen = partners.to(phone).size();
        var answer = api.post(null, "/api/v1/sign-in-codes", Map.of("institution", lender.code(), "phone", phone));
        assertThat(answer.status()).isEqualTo(202);
        return code(partners.smsTo(phone, seen));
    }

    protected static String code(FakePartners.Sms sms) {
        var digits = CODE.matcher(sms.text());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    protected Api.Reply signIn(Lender lender, String phone, String code) {
        return api.post(
                null,
                "/api/v1/sessions",
                Map.of("grant", "SMS_CODE", "institution", lender.code(), "phone", phone, "code", code));
    }

    /** A borrower who has just signed in. */
    protected record Borrower(UUID id, Lender lender, String phone, String bearer, String refreshToken) {}

    protected Borrower borrower() {
        return borrower(lender(), phone());
    }

    protected Borrower borrower(Lender lender, String phone) {
        var answer = signIn(lender, phone, codeFor(lender, phone));
        assertThat(answer.status()).isEqualTo(201);
        return new Borrower(
                UUID.fromString(answer.text("accountId")),
                lender,
                phone,
                "Bearer " + answer.text("accessToken"),
                answer.text("refreshToken"));
    }

    /** A borrower whose identity the source confirmed. */
    protected Borrower verifiedBorrower(Lender lender) {
        var borrower = borrower(lender, phone());
        var answer = api.put(
                borrower.bearer(),
                "/api/v1/me/identity",
                Map.of(
                        "name",
                        "王小明",
                        "identityNumber",
                        IdentityNumbers.of("110105", BORN, NEXT.incrementAndGet() % 1000)));
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        return borrower;
    }

    protected Api.Reply consent(Borrower borrower, String document) {
        return api.post(borrower.bearer(), "/api/v1/me/consents", Map.of("document", document, "version", 1));
    }

    /** A member of staff who has just signed in with password and one-time password. */
    protected record Colleague(UUID id, Lender lender, UUID sessionId, String bearer) {}

    protected Colleague colleague(Lender lender, String role) {
        return colleague(lender, role, Map.of());
    }

    /** The same with more in the invitation, for example a phone. */
    protected Colleague colleague(Lender lender, String role, Map<String, String> more) {
        var username = "user" + phone();
        var invitation = new HashMap<String, Object>(more);
        invitation.putAll(Map.of("institutionId", lender.id(), "username", username, "name", "李文静", "role", role));
        var invited = api.post(administrator(), "/api/v1/staff", invitation);
        assertThat(invited.status()).isEqualTo(201);
        var activated = api.post(
                null,
                "/api/v1/staff-activations",
                Map.of("token", invited.text("activationToken"), "password", PASSWORD));
        var signedIn = api.post(
                null,
                "/api/v1/sessions",
                Map.of(
                        "grant",
                        "PASSWORD_TOTP",
                        "institution",
                        lender.code(),
                        "username",
                        username,
                        "password",
                        PASSWORD,
                        "totp",
                        OneTimePasswords.at(activated.text("totpSecret"), clock.instant())));
        assertThat(signedIn.status()).isEqualTo(201);
        var token = signedIn.text("accessToken");
        return new Colleague(UUID.fromString(invited.text("id")), lender, sessionOf(token), "Bearer " + token);
    }

    private static UUID sessionOf(String token) {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return UUID.fromString(new JsonMapper().readTree(claims).get("sid").asString());
    }

    /** A wrong code, whatever the right one is. */
    protected static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** Names of the facts about a subject, oldest first. */
    protected List<String> facts(UUID subject) {
        return database.sql("select type from outbox where stream = 'domain' and subject = ? order by seq")
                .param(bytes(subject))
                .query(String.class)
                .list();
    }

    /** Operations in the audit trail with this object. */
    protected List<String> audited(UUID object) {
        return database.sql("select json_value(data, '$.operation') from outbox where stream = 'audit' and data like ?")
                .param("%" + object + "%")
                .query(String.class)
                .list();
    }

    protected static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Looks again and again, bounded, until it is so. */
    protected static <T> T eventually(Supplier<T> look, Predicate<T> isSo) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var seen = look.get();
        while (!isSo.test(seen) && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            seen = look.get();
        }
        assertThat(isSo.test(seen)).as("last seen: %s", seen).isTrue();
        return seen;
    }

    /** The same request by many at the same moment. */
    protected static List<Api.Reply> atOnce(int number, Callable<Api.Reply> request)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Api.Reply>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
