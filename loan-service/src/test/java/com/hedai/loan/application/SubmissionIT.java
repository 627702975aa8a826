package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SubmissionIT extends LoanServiceTest {
    @Test
    void anApplicationIsAnsweredAtOnceWithItsNumber() {
        var borrower = borrower();

        var reply = submit(borrower, form("12000.00", 12));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("number").asString()).matches("AP2026\\d{4}-[0-9A-Z]{8}");
        assertThat(reply.json().get("status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameApplicationFiftyTimesAtOnceIsOneApplication() throws Exception {
        var borrower = borrower();

        var sameKey = together(50, () -> caller.post(borrower, "/api/v1/applications", form("5000.00", 6), "one-key"));

        assertThat(count(borrower)).isEqualTo(1);
        assertThat(sameKey).extracting(Reply::status).contains(201).isSubsetOf(201, 409);
        assertThat(sameKey.stream()
                        .filter(reply -> reply.status() == 201)
                        .map(reply -> reply.json().get("id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void fiftyKeysAtOnceAreStillOneOpenApplication() throws Exception {
        var borrower = borrower();

        var replies = together(50, () -> submit(borrower, form("5000.00", 6)));

        assertThat(count(borrower)).isEqualTo(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("APPLICATION_ALREADY_OPEN"));
    }

    @Test
    void theSameKeyWithAnotherAmountIsRefused() {
        var borrower = borrower();
        caller.post(borrower, "/api/v1/applications", form("5000.00", 6), "key-1");

        var other = caller.post(borrower, "/api/v1/applications", form("6000.00", 6), "key-1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void eachWrongFieldIsNamed() {
        var reply = submit(borrower(), """
                {"product": " ", "amount": "5000.00", "months": 0, "purpose": "CONSUMPTION"}
                """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("product", "months", "cardId");
    }

    @Test
    void anAmountOutsideTheLimitsIsRefusedAtItsField() {
        assertRefusedAt(submit(borrower(), form("999.99", 12)), 422, "AMOUNT_OUT_OF_LIMITS", "amount");
        assertRefusedAt(submit(borrower(), form("12000.00", 7)), 422, "TENOR_NOT_OFFERED", "months");
        assertRefusedAt(
                submit(borrower(), form("12000.00", 12).replace(PRODUCT, "unknown")),
                404,
                "PRODUCT_NOT_OFFERED",
                "product");
    }

    @Test
    void whoIsNotVerifiedCannotApply() {
        var borrower = borrower();
        NEIGHBOURS.unverified(borrower.accountId());

        assertThat(submit(borrower, form("12000.00", 12)).code()).isEqualTo("IDENTITY_NOT_VERIFIED");
    }

    @Test
    void withoutConsentToTheCreditInquiryNothingIsSubmitted() {
        var borrower = borrower();
        NEIGHBOURS.withoutConsent(borrower.accountId());

        assertThat(submit(borrower, form("12000.00", 12)).code()).isEqualTo("CONSENT_MISSING");
        assertThat(count(borrower)).isZero();
    }

    @Test
    void anotherBorrowersApplicationIsNotThere() {
        var id = submitted(borrower());

        var stranger = borrower();

        assertThat(caller.get(stranger, "/api/v1/applications/" + id).status()).isEqualTo(404);
        assertThat(caller.post(stranger, "/api/v1/applications/" + id + "/withdrawal", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anotherLendersStaffSeeNothing() {
        var id = submitted(borrower());
        var elsewhere = staff("reviewer").at(UUID.randomUUID());

        assertThat(caller.get(elsewhere, "/api/v1/applications/" + id).status()).isEqualTo(404);
        assertThat(caller.get(elsewhere, "/api/v1/applications").json().get("items"))
                .isEmpty();
    }

    @Test
    void personalValuesAreCoveredUnlessTheReaderMayRevealThem() {
        var id = submitted(borrower());

        var reviewer = application(staff("reviewer"), id);
        var supervisor = application(staff("risk-supervisor").may("loan:applicant:reveal", Scope.INSTITUTION), id);

        assertThat(reviewer.at("/applicant/identityNumber").asString()).isEqualTo("110***********0022");
        assertThat(supervisor.at("/applicant/identityNumber").asString()).isEqualTo("110105198512310022");
    }

    @Test
    void theFrozenProfileIsNotReadableInTheDatabase() {
        var id = submitted(borrower());

        var stored = jdbc.queryForObject(
                "select convert(profile using latin1) from loan_application where id = ?",
                String.class,
                com.hedai.commons.persistence.UuidTypeHandler.bytes(id));

        assertThat(stored).doesNotContain("13812345678", "110105198512310022");
    }

    @Test
    void aWithdrawnApplicationMakesRoomForAnother() {
        var borrower = borrower();
        var id = submitted(borrower);

        var withdrawn = caller.post(borrower, "/api/v1/applications/" + id + "/withdrawal", "");

        assertThat(withdrawn.json().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(caller.post(borrower, "/api/v1/applications/" + id + "/withdrawal", "")
                        .code())
                .isEqualTo("APPLICATION_STATE");
        assertThat(submit(borrower, form("12000.00", 12)).status()).isEqualTo(201);
    }

    @Test
    void eachChangeAndEachViewByStaffLeavesARecord() {
        var reviewer = staff("reviewer");
        var id = submitted(borrower());

        application(reviewer, id);

        assertThat(audited("loan:application:submit", id)).isEqualTo(1);
        assertThat(audited("loan:application:read", id)).isEqualTo(1);
    }

    private int audited(String operation, UUID id) {
        return jdbc.queryForObject(
                "select count(*) from outbox where stream = 'audit' and data like ? and data like ?",
                Integer.class,
                "%\"" + operation + "\"%",
                "%" + id + "%");
    }

    private int count(Person borrower) {
        return caller.get(borrower, "/api/v1/applications").json().get("items").size();
    }

    private static void assertRefusedAt(Reply reply, int status, String code, String field) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private static List<Reply> together(int times, Callable<Reply> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                replies.add(done.get());
            }
            return replies;
        }
    }
}
