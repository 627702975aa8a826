package com.hedai.loan.servicing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.crypto.Column;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.product.Products;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One loan from its first reminder to the legal step, and what ends it. */
class DelinquencyIT extends ServicingTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 22);

    @Autowired
    private Vault vault;

    @Autowired
    private Products products;

    @Test
    void anUnpaidInstalmentGoesThroughRemindersCallAndLegalStep() {
        var lender = lender();
        var loan = borrowed(lender);

        closeUntil(lender, DUE.minusDays(8));
        assertThat(messages(loan, 0)).isEmpty();
        closeUntil(lender, DUE.minusDays(1));
        assertThat(messages(loan, 3))
                .hasSize(3)
                .allSatisfy(body -> assertThat(body)
                        .contains("REPAYMENT_REMINDER", "\"amount\":\"1059.46\"", "\"dueOn\":\"2026-12-22\""));

        closeUntil(lender, DUE.plusDays(4));
        assertThat(messages(loan, 4).getLast())
                .contains("REPAYMENT_OVERDUE", "\"days\":\"4\"", "\"amount\":\"1059.88\"");
        assertThat(tasks(collector(lender), "")).isEmpty();

        closeUntil(lender, DUE.plusDays(7));
        assertThat(tasks(collector(lender), "?kind=PHONE")).singleElement().satisfies(task -> {
            assertThat(task.get("state").asString()).isEqualTo("OPEN");
            assertThat(task.get("daysPastDue").asInt()).isEqualTo(7);
        });

        closeUntil(lender, DUE.plusDays(30));
        assertThat(tasks(collector(lender), "?kind=LEGAL")).hasSize(1);
        assertThat(messages(loan, 4))
                .filteredOn(body -> body.contains("REPAYMENT_OVERDUE"))
                .hasSize(1);
        assertThat(listed(collector(lender), "M1")).singleElement().satisfies(late -> {
            assertThat(late.get("daysPastDue").asInt()).isEqualTo(30);
            assertThat(late.at("/borrower/name").asString()).isEqualTo("欧***");
            assertThat(late.at("/borrower/phone").asString()).isEqualTo("138****5678");
        });
        assertThat(listed(collector(lender), "M2")).isEmpty();

        closeUntil(lender, DUE.plusDays(31));
        assertThat(listed(collector(lender), "M2")).hasSize(1);

        receive(loan, UUID.randomUUID(), "3000.00", DUE.plusDays(31).toString());
        assertThat(loan(loan).get("status").asString()).isEqualTo("ACTIVE");
        assertThat(tasks(collector(lender), "?state=CLOSED"))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.get("result").asString()).isEqualTo("PAID"));
        assertThat(listed(collector(lender), "M2")).isEmpty();
    }

    @Test
    void aCollectorClaimsCallsAndCloses() {
        var lender = lender();
        borrowed(lender);
        closeUntil(lender, DUE.plusDays(7));
        var one = collector(lender);
        var other = collector(lender);
        var task = "/api/v1/collection-tasks/"
                + tasks(one, "").getFirst().get("id").asString();

        assertThat(caller.get(one, task + "/contact").code()).isEqualTo("COLLECTION_TASK_NOT_CLAIMED");
        assertThat(caller.post(one, task + "/closing", "{\"result\": \"REFUSED\"}")
                        .code())
                .isEqualTo("COLLECTION_TASK_NOT_CLAIMED");
        assertThat(caller.post(one, task + "/claim", "").status()).isEqualTo(200);
        assertThat(caller.post(one, task + "/claim", "").status()).isEqualTo(200);
        assertThat(caller.post(other, task + "/claim", "").code()).isEqualTo("COLLECTION_TASK_TAKEN");
        assertThat(caller.get(one, task + "/contact").json().get("phone").asString())
                .isEqualTo("13812345678");
        assertThat(caller.get(other, task + "/contact").code()).isEqualTo("COLLECTION_TASK_NOT_CLAIMED");

        assertThat(caller.post(one, task + "/closing", "{\"result\": \"LETTER_SENT\"}")
                        .code())
                .isEqualTo("RESULT_NOT_FOR_TASK");
        assertThat(caller.post(one, task + "/closing", "{\"result\": \"PROMISED\"}")
                        .code())
                .isEqualTo("PROMISE_DAY_WRONG");
        var closed = caller.post(one, task + "/closing", "{\"result\": \"PROMISED\", \"promisedOn\": \"2027-01-05\"}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().get("promisedOn").asString()).isEqualTo("2027-01-05");
        assertThat(caller.post(one, task + "/claim", "").code()).isEqualTo("COLLECTION_TASK_CLOSED");
    }

    @Test
    void managersSeeTheSumsAndOthersDoNot() {
        var lender = lender();
        borrowed(lender);
        active(lender, "1000.00", 3);
        closeUntil(lender, DUE.plusDays(4));

        var summary =
                caller.get(manager(lender), "/api/v1/delinquencies/summary").json();

        assertThat(summary.get("day").asString()).isEqualTo("2026-12-26");
        assertThat(summary.at("/items/0/loans").asInt()).isZero();
        assertThat(summary.at("/items/1/bucket").asString()).isEqualTo("M1");
        assertThat(summary.at("/items/1/loans").asInt()).isEqualTo(2);
        assertThat(summary.at("/items/1/principal").asString()).isEqualTo("13000.00");
        assertThat(caller.get(collector(lender), "/api/v1/delinquencies/summary")
                        .status())
                .isEqualTo(403);
        assertThat(caller.get(manager(lender()), "/api/v1/delinquencies/summary")
                        .json()
                        .at("/items/1/loans")
                        .asInt())
                .isZero();
    }

    @Test
    void overdueLoansComeInPages() {
        var lender = lender();
        for (int i = 0; i < 3; i++) {
            borrowed(lender);
        }
        closeUntil(lender, DUE.plusDays(4));
        var collector = collector(lender);

        var first = caller.get(collector, "/api/v1/delinquencies?limit=2").json();
        var second = caller.get(
                        collector,
                        "/api/v1/delinquencies?limit=2&after="
                                + first.get("next").asString())
                .json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.path("next").isMissingNode() || second.get("next").isNull())
                .isTrue();
    }

    @Test
    void paidInTimeNobodyIsCalled() {
        var lender = lender();
        var loan = borrowed(lender);
        closeUntil(lender, DUE.minusDays(2));
        receive(loan, UUID.randomUUID(), "1059.46", DUE.minusDays(2).toString());

        closeUntil(lender, DUE.plusDays(8));

        assertThat(messages(loan, 2)).hasSize(2);
        assertThat(tasks(collector(lender), "")).isEmpty();
    }

    @Test
    void aStudentOwesNoInterestBeforeTheStudiesEnd() {
        var lender = lender();
        var borrower = identity.borrower().may("loan:loan:read", Scope.OWN).at(lender);
        var loan = open(
                lender,
                borrower,
                new NewLoan(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        lender,
                        borrower.accountId(),
                        products.onSale(lender, PRODUCT, OPENED_ON).id(),
                        Money.of("12000.00"),
                        24,
                        AnnualRate.of("0.028"),
                        UUID.randomUUID(),
                        OPENED_ON.plusDays(12),
                        3));
        settleDisbursement(loan, "12000.00", OPENED_ON.toString());

        closeUntil(lender, OPENED_ON.plusDays(10));
        var studying = loan(loan);
        var quoted = caller.get(borrower, "/api/v1/loans/" + loan.id() + "/settlement-quote")
                .json()
                .get("total")
                .asString();
        closeUntil(lender, OPENED_ON.plusDays(14));
        var graduated = loan(loan);

        assertThat(studying.get("subsidisedInterest").asString()).isEqualTo("9.33");
        assertThat(studying.get("subsidisedUntil").asString()).isEqualTo("2026-12-04");
        assertThat(studying.at("/next/dueOn").asString()).isEqualTo("2027-01-04");
        assertThat(studying.at("/next/amount").asString()).isEqualTo("28.00");
        assertThat(quoted).isEqualTo("12000.00");
        assertThat(graduated.get("subsidisedInterest").asString()).isEqualTo("11.20");
        assertThat(sum("select subsidised from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("11.20");
        assertThat(sum("select interest from loan_accrual where loan_id = ?", loan.id()))
                .isEqualTo("1.81");
        assertThat(sum("select sum(subsidised) from accrual_total where institution_id = ?", lender))
                .isEqualTo("11.20");
    }

    /** A loan whose application is on file, because collectors are shown whom to call. */
    private TestLoan borrowed(UUID lender) {
        var loan = active(lender, "12000.00", 12);
        var application = loan.opened().applicationId();
        var profile = vault.encrypt(
                loan.borrower().accountId(), Column.of("loan_application", "profile"), application, PROFILE);
        jdbc.update(
                """
                insert into loan_application (id, number, institution_id, borrower_id, product_id, product_code, product_kind,
                    amount, months, purpose, card_id, profile, profile_version, status, version, applied_on, submitted_at)
                values (?, ?, ?, ?, ?, ?, 'PERSONAL_MICRO_LOAN', 12000.00, 12, 'CONSUMPTION', ?, ?, 1, 'DISBURSED', 1,
                    '2026-11-22', '2026-11-22 02:00:00')
                """,
                UuidTypeHandler.bytes(application),
                "AP" + application.toString().substring(0, 18),
                UuidTypeHandler.bytes(lender),
                UuidTypeHandler.bytes(loan.borrower().accountId()),
                UuidTypeHandler.bytes(loan.opened().productId()),
                PRODUCT,
                UuidTypeHandler.bytes(loan.opened().cardId()),
                profile.bytes());
        return loan;
    }

    private static final String PROFILE = """
            {"profileVersion": 1, "name": "欧阳镕龘", "identityNumber": "110105198512310022", "phone": "13812345678",
             "employment": {"kind": "EMPLOYED", "employer": "某某科技有限公司", "since": "2020-03-01", "monthlyIncome": "15000.00"},
             "education": "BACHELOR", "maritalStatus": "SINGLE",
             "residence": {"province": "北京市", "city": "海淀区", "address": "中关村大街1号", "since": "2019-01-01"}}
            """;

    private Person collector(UUID lender) {
        return identity.staff("collector")
                .may("loan:delinquency:read", Scope.INSTITUTION)
                .may("loan:collection-task:read", Scope.INSTITUTION)
                .may("loan:collection-task:work", Scope.INSTITUTION)
                .at(lender);
    }

    private Person manager(UUID lender) {
        return identity.staff("institution-manager")
                .may("loan:delinquency:summary", Scope.INSTITUTION)
                .at(lender);
    }

    private List<JsonNode> tasks(Person person, String query) {
        return items(person, "/api/v1/collection-tasks" + query);
    }

    private List<JsonNode> listed(Person person, String bucket) {
        return items(person, "/api/v1/delinquencies?bucket=" + bucket);
    }

    private List<JsonNode> items(Person person, String path) {
        var reply = caller.get(person, path);
        assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
        return reply.json().get("items").valueStream().toList();
    }

    /** Messages about the loan's borrower, once at least so many were handed over. */
    private static List<String> messages(TestLoan loan, int atLeast) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> NEIGHBOURS.user().requests("/internal/v1/messages/").stream()
                                .map(asked -> asked.body())
                                .filter(body -> body.contains(
                                        loan.borrower().accountId().toString()))
                                .toList(),
                        found -> found.size() >= atLeast);
    }
}
