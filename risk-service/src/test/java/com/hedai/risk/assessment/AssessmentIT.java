package com.hedai.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.crypto.Vault;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.security.Scope;
import com.hedai.commons.web.Json;
import com.hedai.risk.assessment.AssessmentRequest.ApplicantProfile;
import com.hedai.risk.assessment.OutsideWorld.Known;
import com.hedai.risk.assessment.OutsideWorld.Manner;
import com.hedai.risk.profile.LoanKind;
import com.hedai.risk.rule.DecisionReason;
import com.hedai.testing.people.Archetype;
import com.hedai.testing.people.People;
import com.hedai.testing.people.Person;
import com.hedai.testing.service.HedaiServiceTest;
import com.hedai.testing.service.MovableClock;
import com.hedai.testing.service.TestIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HedaiServiceTest(properties = "hedai.risk.source.bureau-timeout=700ms")
class AssessmentIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OutsideWorld WORLD = OutsideWorld.INSTANCE;
    private static final People PEOPLE = People.seeded(42, TODAY);
    private static final JsonMapper JSON = Json.strict();

    private final TestIdentity identity;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;
    private final Vault vault;
    private final Assessments assessments;
    private final Environment environment;
    private long position;

    AssessmentIT(
            @Autowired TestIdentity identity,
            @Autowired MovableClock clock,
            @Autowired JdbcClient jdbc,
            @Autowired StringRedisTemplate redis,
            @Autowired Vault vault,
            @Autowired Assessments assessments,
            @Autowired Environment environment) {
        this.identity = identity;
        this.clock = clock;
        this.jdbc = jdbc;
        this.redis = redis;
        this.vault = vault;
        this.assessments = assessments;
        this.environment = environment;
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry registry) {
        registry.add("hedai.neighbours.user-service", WORLD::address);
        registry.add("hedai.partners.base", WORLD::address);
    }

    @BeforeEach
    void reset() {
        WORLD.reset(Path.of(environment.getRequiredProperty("hedai.keys")));
        position = feed("domain", Long.MAX_VALUE / 2, 0).path("head").asLong();
    }

    @Test
    void aSteadySalariedPersonIsApproved() {
        var id = UUID.randomUUID();
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 1);

        assertThat(assess(id, request(person)).getStatusCode().value()).isEqualTo(202);

        var fact = completed(id);
        assertThat(fact.path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(fact.path("creditScore").asInt()).isGreaterThan(750);
        assertThat(fact.path("score").asInt()).isBetween(82, 100);
        assertThat(fact.path("scorecardVersion").asString()).isEqualTo("SC-2026.11");
        assertThat(fact.path("policyVersion").asString()).isEqualTo("RP-2026.11");
        assertThat(codes(fact)).containsExactly("SCORE_SUFFICIENT");
        assertThat(summary(id).path("outcome").asString()).isEqualTo("APPROVED");
    }

    @Test
    void eachKindOfLoanHasItsPolicy() {
        var person = PEOPLE.person(Archetype.THIN_FILE, 1);
        var borrower = WORLD.register(TestIdentity.INSTITUTION, person);
        var personal = UUID.randomUUID();
        var student = UUID.randomUUID();
        var enterprise = UUID.randomUUID();

        assess(personal, request(borrower, person, "20000.00"));
        assertThat(completed(personal).path("outcome").asString()).isNotEqualTo("APPROVED");
        assess(student, kind(request(borrower, person, "20000.00"), LoanKind.STUDENT_LOAN));
        assertThat(completed(student).path("policyVersion").asString()).isEqualTo("RP-STUDENT-2026.11");
        assertThat(summary(student).path("outcome").asString()).isEqualTo("APPROVED");
        assess(enterprise, kind(request(borrower, person, "20000.00"), LoanKind.ENTERPRISE_MICRO_LOAN));
        assertThat(completed(enterprise).path("policyVersion").asString()).isEqualTo("RP-ENTERPRISE-2026.11");
    }

    @Test
    void aDelinquentPersonIsDeclinedForOverdueDebts() {
        var id = UUID.randomUUID();

        assess(id, request(PEOPLE.person(Archetype.DELINQUENT, 1)));

        var fact = completed(id);
        assertThat(fact.path("outcome").asString()).isEqualTo("DECLINED");
        assertThat(codes(fact)).contains("ACTIVE_OVERDUE");
        assertThat(fact.path("reasons").path(0).path("zh").asString()).isNotEmpty();
    }

    @Test
    void aPersonWithoutCreditHistoryIsReferred() {
        var id = UUID.randomUUID();
        WORLD.bureau = Manner.KNOWS_NOBODY;

        assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 2)));

        var fact = completed(id);
        assertThat(fact.path("outcome").asString()).isEqualTo("REFERRED");
        assertThat(codes(fact)).contains("THIN_FILE");
    }

    @Test
    void withoutConsentNobodyOutsideIsAsked() {
        var id = UUID.randomUUID();
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 3);
        var borrower = WORLD.register(new Known(TestIdentity.INSTITUTION, person, true, null));

        assess(id, request(borrower, person, "20000.00"));

        var fact = completed(id);
        assertThat(fact.path("outcome").asString()).isEqualTo("DECLINED");
        assertThat(codes(fact)).containsExactly("CONSENT_MISSING");
        assertThat(fact.path("creditScore").isNull()).isTrue();
        assertThat(WORLD.bureauAsked).hasValue(0);
        assertThat(WORLD.statementsAsked).hasValue(0);
        assertThat(count("select count(*) from source_report where assessment_id = ?", id))
                .isZero();
    }

    @Test
    void anUnverifiedPersonOrOneOfAnotherLenderIsDeclinedUnasked() {
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 4);
        var unverified = WORLD.register(new Known(TestIdentity.INSTITUTION, person, false, UUID.randomUUID()));
        var elsewhere = WORLD.register(new Known(UUID.randomUUID(), person, true, UUID.randomUUID()));

        for (var borrower : List.of(unverified, elsewhere)) {
            var id = UUID.randomUUID();
            assess(id, request(borrower, person, "20000.00"));
            assertThat(codes(completed(id))).containsExactly("IDENTITY_UNVERIFIED");
        }
        assertThat(WORLD.bureauAsked).hasValue(0);
    }

    @Test
    void aMinorIsDeclinedBeforeTheBureauIsAsked() {
        var id = UUID.randomUUID();
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 5);
        var borrower = WORLD.register(TestIdentity.INSTITUTION, person);

        assess(id, request(borrower, person, "20000.00", TODAY.minusYears(17)));

        assertThat(codes(completed(id))).containsExactly("AGE_BELOW_MINIMUM");
        assertThat(WORLD.bureauAsked).hasValue(0);
    }

    @Test
    void aSilentBureauMeansWaitingAndThenAPersonNeverApproval() {
        for (var manner : List.of(Manner.FAILS, Manner.NEVER_ANSWERS, Manner.SENDS_NONSENSE)) {
            var id = UUID.randomUUID();
            WORLD.bureau = manner;

            assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 6)));
            asked(id, 1);
            assertThat(summary(id).path("status").asString()).isEqualTo("PENDING");
            clock.advance(Duration.ofMinutes(6));

            var fact = completed(id);
            assertThat(fact.path("outcome").asString()).isEqualTo("REFERRED");
            assertThat(codes(fact)).containsExactly("BUREAU_UNAVAILABLE");
        }
    }

    @Test
    void aSourceThatComesBackInTimeIsUsedAndTheOtherIsNotAskedAgain() {
        var id = UUID.randomUUID();
        WORLD.statements = Manner.FAILS;

        assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 7)));
        asked(id, 2);
        WORLD.statements = Manner.ANSWERS;
        clock.advance(Duration.ofSeconds(70));

        assertThat(completed(id).path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(WORLD.bureauAsked).hasValue(1);
    }

    @Test
    void whileTheUserServiceIsAwayNothingIsDecidedOrAsked() {
        var id = UUID.randomUUID();
        WORLD.users = Manner.FAILS;
        assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 8)));
        attempted(id);

        assertThat(summary(id).path("status").asString()).isEqualTo("PENDING");
        assertThat(WORLD.bureauAsked).hasValue(0);

        WORLD.users = Manner.ANSWERS;
        clock.advance(Duration.ofMinutes(2));
        assertThat(completed(id).path("outcome").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aRepeatedRequestIsTheSameAssessmentAndAnotherOneIsRefused() {
        var id = UUID.randomUUID();
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 9);
        var borrower = WORLD.register(TestIdentity.INSTITUTION, person);
        assess(id, request(borrower, person, "20000.00"));
        completed(id);

        var repeated = assess(id, request(borrower, person, "20000.00"));
        var different = assess(id, request(borrower, person, "20000.01"));

        assertThat(repeated.getStatusCode().value()).isEqualTo(202);
        assertThat(json(repeated).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(different.getStatusCode().value()).isEqualTo(409);
        assertThat(json(different).path("code").asString()).isEqualTo("ASSESSMENT_DIFFERS");
        assertThat(count("select count(*) from outbox where type = 'AssessmentCompleted' and subject = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aDecisionComesOutTheSameWhenComputedAgain() {
        for (var archetype : Archetype.values()) {
            var id = UUID.randomUUID();
            assess(id, request(PEOPLE.person(archetype, 10)));
            completed(id);

            var again = json(get("/api/v1/assessments/" + id + "/recomputation", supervisor()));

            assertThat(again.path("differences")).isEmpty();
            assertThat(again.path("matches").asBoolean()).isTrue();
            assertThat(again.path("basis").asString()).isEqualTo("RAW_REPORTS");
        }
    }

    @Test
    void theFullReportIsForThoseWhoMayReadItAndEveryLookIsRecorded() {
        var id = UUID.randomUUID();
        assess(id, request(PEOPLE.person(Archetype.OVER_INDEBTED, 1)));
        completed(id);
        var before = feed("audit", Long.MAX_VALUE / 2, 0).path("head").asLong();

        var report = json(get("/api/v1/assessments/" + id, supervisor()));
        var reviewer =
                get("/api/v1/assessments/" + id, identity.staff("reviewer").token());
        var stranger = identity.staff("risk-supervisor")
                .may("risk:report:read", Scope.INSTITUTION)
                .at(UUID.randomUUID());

        assertThat(report.path("outcome").asString()).isEqualTo("DECLINED");
        assertThat(report.path("characteristics").size()).isEqualTo(28);
        assertThat(report.path("features").size()).isGreaterThan(100);
        assertThat(report.path("sources").path(0).path("state").asString()).isEqualTo("OK");
        assertThat(reviewer.getStatusCode().value()).isEqualTo(403);
        assertThat(get("/api/v1/assessments/" + id, stranger.token())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(feed("audit", before, 5).toString())
                .contains("risk:report:read")
                .contains(id.toString());
    }

    @Test
    void nothingPersonalStandsInTheTablesAndAnErasedPersonCannotBeRead() {
        var id = UUID.randomUUID();
        var person = PEOPLE.person(Archetype.STEADY_SALARIED, 11);
        var borrower = WORLD.register(TestIdentity.INSTITUTION, person);
        assess(id, request(borrower, person, "20000.00"));
        completed(id);

        var sealed = jdbc.sql("select hex(content) from source_report where assessment_id = ?")
                .param(bytes(id))
                .query(String.class)
                .list();
        assertThat(sealed).hasSize(2).noneMatch(hex -> hex.contains(hex(person.identityNumber())));

        vault.erase(borrower);
        clock.advance(Duration.ofMinutes(2));
        assertThat(get("/api/v1/assessments/" + id, supervisor())
                        .getStatusCode()
                        .value())
                .isEqualTo(410);
        assertThat(summary(id).path("outcome").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aCompletedAssessmentIsCachedAndAWrongCopyIsIgnored() {
        var id = UUID.randomUUID();
        assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 12)));
        completed(id);
        summary(id);
        var key = "hedai:score:v1:" + id;

        redis.opsForValue().set(key, "{\"id\":\"" + UUID.randomUUID() + "\"}");
        assertThat(summary(id).path("outcome").asString()).isEqualTo("APPROVED");
        redis.delete(key);
        assertThat(summary(id).path("outcome").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aWorkerThatWasOvertakenChangesNothing() {
        var id = UUID.randomUUID();
        assess(id, request(PEOPLE.person(Archetype.STEADY_SALARIED, 13)));
        completed(id);
        var assessment = assessments.find(id).orElseThrow();
        var late = new Result(
                com.hedai.risk.rule.FixedReason.CONSENT_MISSING.decline(),
                null,
                "SC-2026.11",
                "RP-2026.11",
                null,
                TODAY);

        var done = com.hedai.commons.security.Actors.callAsSystem(
                "risk-service", assessment.institutionId(), () -> assessments.complete(assessment, late));

        assertThat(done).isFalse();
        assertThat(assessments.summary(id).orElseThrow().reasons())
                .extracting(DecisionReason::code)
                .containsExactly("SCORE_SUFFICIENT");
    }

    @Test
    void theScorecardInForceIsShown() {
        var analyst = identity.staff("risk-analyst").may("risk:scorecard:read", Scope.INSTITUTION);

        var card = json(get("/api/v1/scorecards/current", analyst.token()));

        assertThat(card.path("version").asString()).isEqualTo("SC-2026.11");
        assertThat(card.path("trained").asBoolean()).isFalse();
        assertThat(card.path("approveFrom").asInt()).isEqualTo(650);
    }

    private AssessmentRequest request(Person person) {
        return request(WORLD.register(TestIdentity.INSTITUTION, person), person, "20000.00");
    }

    private static AssessmentRequest request(UUID borrower, Person person, String amount) {
        return request(borrower, person, amount, person.birthOn());
    }

    private static AssessmentRequest request(UUID borrower, Person person, String amount, LocalDate birthOn) {
        var applicant = PersonProfiles.applicant(person);
        return new AssessmentRequest(
                UUID.nameUUIDFromBytes(borrower.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                borrower,
                TestIdentity.INSTITUTION,
                "CONSUMER",
                null,
                Money.of(amount),
                12,
                AnnualRate.of("0.108"),
                Money.of("1766.02"),
                1,
                new ApplicantProfile(
                        birthOn,
                        applicant.employmentKind(),
                        applicant.employedSince(),
                        applicant.monthlyIncome(),
                        applicant.education(),
                        applicant.maritalStatus(),
                        applicant.residentSince()));
    }

    private static AssessmentRequest kind(AssessmentRequest asked, LoanKind kind) {
        return new AssessmentRequest(
                asked.applicationId(),
                asked.borrowerId(),
                asked.institutionId(),
                asked.product(),
                kind,
                asked.amount(),
                asked.months(),
                asked.annualRate(),
                asked.instalment(),
                asked.profileVersion(),
                asked.profile());
    }

    private ResponseEntity<String> assess(UUID id, AssessmentRequest request) {
        return client().put()
                .uri("/internal/v1/assessments/" + id)
                .header("Authorization", "Bearer " + identity.service("loan-service"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(request))
                .retrieve()
                .toEntity(String.class);
    }

    private JsonNode summary(UUID id) {
        return json(get("/internal/v1/assessments/" + id, identity.service("loan-service")));
    }

    private String supervisor() {
        return identity.staff("risk-supervisor")
                .may("risk:report:read", Scope.INSTITUTION)
                .token();
    }

    private ResponseEntity<String> get(String path, String token) {
        return client().get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .retrieve()
                .toEntity(String.class);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
    }

    /** The fact of this assessment; the feed's long poll waits for it. */
    private JsonNode completed(UUID id) {
        for (var turn = 0; turn < 12; turn++) {
            var page = feed("domain", position, 2);
            for (var fact : page.path("items")) {
                if (fact.path("subject").asString().equals(id.toString())) {
                    return fact.path("data");
                }
            }
            position = page.path("next").asLong(position);
        }
        throw new AssertionError("assessment " + id + " was not completed");
    }

    private JsonNode feed(String stream, long after, int wait) {
        return json(get(
                "/internal/v1/feeds/%s?after=%d&limit=500&wait=%d".formatted(stream, after, wait),
                identity.service("audit-service")));
    }

    /** Waits until that many answers of sources were kept; every one is a record in the audit stream. */
    private void asked(UUID id, int answers) {
        awaitTrue(() -> count("select count(*) from source_report where assessment_id = ?", id) >= answers);
    }

    private void attempted(UUID id) {
        awaitTrue(() -> count("select attempt from assessment where id = ?", id) > 0);
    }

    private static void awaitTrue(java.util.function.BooleanSupplier condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }

    private static List<String> codes(JsonNode fact) {
        return fact.path("reasons")
                .valueStream()
                .map(reason -> reason.path("code").asString())
                .toList();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(bytes(id)).query(Integer.class).single();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JSON.readTree(answer.getBody());
    }

    private static byte[] bytes(UUID id) {
        return com.hedai.commons.persistence.UuidTypeHandler.bytes(id);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of()
                .withUpperCase()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
