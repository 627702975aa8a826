package com.hedai.payment.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.payment.PaymentServiceIT;
import com.hedai.payment.Reply;
import com.hedai.payment.SignedByBank;
import com.hedai.payment.channel.ScriptedBank.OnSend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CallbackIT extends PaymentServiceIT {
    private static final String PATH = "/api/v1/partner-callbacks/bank";

    @Autowired
    private ApplicationContext context;

    private SignedByBank signed;
    private UUID institution;
    private UUID order;

    @BeforeEach
    void anAcceptedDisbursement() {
        signed = new SignedByBank(Path.of(environment.getRequiredProperty("hedai.keys")));
        institution = UUID.randomUUID();
        order = UUID.randomUUID();
        bank().script(order, OnSend.ACCEPT);
        record();
        send();
    }

    @Test
    void aCallbackSettlesBooksAndTells() {
        assertThat(tell(success("10000.00")).status()).isEqualTo(204);

        assertThat(status()).isEqualTo("SETTLED");
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(facts()).containsExactly("DisbursementSettled");
        assertThat(audits("payment:instruction:settled")).isOne();
    }

    @Test
    void aFailureReversesTheIntent() {
        var failure = callback(UUID.randomUUID(), order, "FAILED", "10000.00", ", \"failureCode\": \"CARD_NOT_FOUND\"");

        assertThat(tell(failure).status()).isEqualTo(204);

        assertThat(status()).isEqualTo("FAILED");
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_FAILED");
    }

    @Test
    void theSameEventTenTimesAtOnceAndLaterIsAppliedOnce() {
        var event = success("10000.00");

        var answers = atOnce(10, () -> tell(event).status());
        clock.advance(Duration.ofHours(24));
        var late = tell(event);

        assertThat(answers).containsOnly(204);
        assertThat(late.status()).isEqualTo(204);
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(facts()).containsExactly("DisbursementSettled");
    }

    @Test
    void aCallbackThatOvertakesOurOwnAnswerCounts() {
        order = UUID.randomUUID();
        bank().script(order, OnSend.DIE_AFTER);
        record();
        dyingSend();
        assertThat(status()).isEqualTo("SENDING");

        assertThat(tell(success("10000.00")).status()).isEqualTo(204);
        assertThat(status()).isEqualTo("SETTLED");

        clock.advance(Duration.ofMinutes(2));
        send();
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_SETTLED");
        assertThat(facts()).containsExactly("DisbursementSettled");
    }

    @Test
    void aWrongAmountIsRefusedAndCallsAPerson() {
        var wrong = success("1000.00");

        var answer = tell(wrong);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("CALLBACK_CONTRADICTS");
        assertThat(status()).isEqualTo("MANUAL");
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT");
        assertThat(facts()).isEmpty();
        assertThat(audits("CALLBACK_CONTRADICTS")).isOne();
        assertThat(tell(wrong).status()).as("told again, the answer stays").isEqualTo(422);
    }

    @Test
    void successAfterFailureIsNotBookedSilently() {
        tell(callback(UUID.randomUUID(), order, "FAILED", "10000.00", ", \"failureCode\": \"CARD_NOT_FOUND\""));

        assertThat(tell(success("10000.00")).status()).isEqualTo(422);

        assertThat(status()).isEqualTo("MANUAL");
        assertThat(entries()).containsExactly("DISBURSEMENT_INTENT", "DISBURSEMENT_FAILED");
        assertThat(facts()).containsExactly("DisbursementFailed");
    }

    @Test
    void aForgedCallbackIsTurnedAwayAndRecorded() {
        var before = forgeries();
        var body = success("10000.00");
        var headers = signed.headers(PATH, clock.instant(), body);

        var changed = call("POST", PATH, null, body.replace("10000.00", "10000.01"), headers);
        var unsigned = call("POST", PATH, null, body, List.of());
        var byAnother = call("POST", PATH, null, body, replaced(headers, "X-Partner-Id", "sms"));
        var replayedTooLate = call(
                "POST", PATH, null, body, signed.headers(PATH, clock.instant().minusSeconds(301), body));
        var otherPath = call("POST", PATH, null, body, signed.headers("/elsewhere", clock.instant(), body));

        assertThat(List.of(changed, unsigned, byAnother, replayedTooLate, otherPath))
                .allMatch(answer -> answer.status() == 401);
        assertThat(status()).isEqualTo("ACCEPTED");
        assertThat(forgeries() - before).isEqualTo(5);
    }

    @Test
    void anUnknownOrderIsNotFoundAndRecorded() {
        var stranger = UUID.randomUUID();

        var answer = tell(callback(UUID.randomUUID(), stranger, "SUCCESS", "10000.00", settled(stranger)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("ORDER_UNKNOWN");
        assertThat(count(
                        "select count(*) from outbox where stream = 'audit' and data like ?",
                        "%" + stranger + "%ORDER_UNKNOWN%"))
                .isOne();
    }

    @Test
    void anotherOperationIsAnotherOrder() {
        var asDeduction = success("10000.00").replace("PAYOUT", "DEDUCTION");

        assertThat(tell(asDeduction).status()).isEqualTo(404);
        assertThat(status()).isEqualTo("ACCEPTED");
    }

    @Test
    void anEventIdStandsForOneMessage() {
        var event = success("10000.00");
        tell(event);

        assertThat(tell(event.replace("2026-11-22", "2026-11-23")).text("code")).isEqualTo("CALLBACK_REUSED");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(tell("{").status()).isEqualTo(400);
        assertThat(tell(success("10000.00").replace("SUCCESS", "PERHAPS")).status())
                .isEqualTo(400);
        assertThat(status()).isEqualTo("ACCEPTED");
    }

    private Reply tell(String body) {
        return call("POST", PATH, null, body, signed.headers(PATH, clock.instant(), body));
    }

    private String success(String amount) {
        return callback(UUID.randomUUID(), order, "SUCCESS", amount, settled(order));
    }

    private static String settled(UUID order) {
        return ", \"valueOn\": \"2026-11-22\", \"bankReference\": \"BK"
                + order.toString().replace("-", "") + "\"";
    }

    private static String callback(UUID event, UUID order, String status, String amount, String more) {
        return """
                {"eventId": "%s", "orderId": "%s", "operation": "PAYOUT", "status": "%s", "amount": "%s"%s}""".formatted(event, order, status, amount, more);
    }

    private static List<String> replaced(List<String> headers, String name, String value) {
        var changed = new java.util.ArrayList<>(headers);
        changed.set(changed.indexOf(name) + 1, value);
        return changed;
    }

    private void record() {
        var borrower = borrower().at(institution);
        var answer = put("/internal/v1/disbursements/" + order, loanService(), """
                {"loanId": "%s", "borrowerId": "%s", "institutionId": "%s", "cardId": "%s", "amount": "10000.00",
                 "businessOn": "2026-11-22"}
                """.formatted(
                        UUID.randomUUID(), borrower.accountId(), institution, card(borrower)));
        assertThat(answer.status()).isEqualTo(202);
    }

    /** The worker is private to its feature; the bean does what the loop would do. */
    private void send() {
        var worker = context.getBean("instructionWorker");
        try {
            var step = worker.getClass().getDeclaredMethod("step");
            step.setAccessible(true);
            while ((boolean) step.invoke(worker)) {
                assertThat(worker).isNotNull();
            }
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dyingSend() {
        try {
            send();
        } catch (com.hedai.payment.channel.ScriptedBank.Death died) {
            assertThat(died).isNotNull();
        }
    }

    private String status() {
        return sql.queryForObject("select status from payment_instruction where id = ?", String.class, bytes(order));
    }

    private List<String> entries() {
        return sql.queryForList(
                "select kind from journal_entry where subject_id = ? order by id", String.class, bytes(order));
    }

    private List<String> facts() {
        return sql.queryForList(
                "select type from outbox where stream = 'domain' and subject = ?", String.class, bytes(order));
    }

    private int audits(String word) {
        return count(
                "select count(*) from outbox where stream = 'audit' and data like ? and data like ?",
                "%" + word + "%",
                "%" + order + "%");
    }

    private int forgeries() {
        return count("select count(*) from outbox where stream = 'audit' and data like '%SIGNATURE_WRONG%'");
    }
}
