package com.hedai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.testing.people.Person;
import com.hedai.testing.sandbox.FaultOrder;
import com.hedai.testing.sandbox.FaultOrder.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourcesIT extends SandboxTest {
    @Test
    void aNameIsCheckedAgainstItsNumber() throws IOException {
        var person = registered();

        assertThat(check(person.name(), person.identityNumber())).isEqualTo("MATCH");
        assertThat(check("某某某", person.identityNumber())).isEqualTo("MISMATCH");
        assertThat(check("某某某", somebody().identityNumber())).isEqualTo("NOT_FOUND");
    }

    private String check(String name, String identityNumber) throws IOException {
        return client.post("/identity/v1/checks", """
                        {"name": "%s", "identityNumber": "%s"}""".formatted(name, identityNumber))
                .value("outcome");
    }

    @Test
    void theBureauReportsWhatIsRegistered() throws IOException {
        var person = registered();

        var report = report(person, "consent-1").json();

        assertThat(report.path("reportNumber").asString()).startsWith("CR20261122");
        assertThat(report.path("subject").path("identityNumber").asString()).isEqualTo(person.identityNumber());
        assertThat(report.path("accounts")).hasSameSizeAs(person.bureauReport().accounts());
        assertThat(report.path("accounts").get(0).path("limit").asString())
                .isEqualTo(person.bureauReport().accounts().getFirst().limit().toString());
    }

    @Test
    void anEarlierQueryShowsInTheNextReportOnceADay() throws IOException {
        var person = registered();
        var before = person.bureauReport().inquiries().size();

        var first = report(person, "consent-1").json().path("inquiries");
        var repeated = report(person, "consent-1").json().path("inquiries");
        control.moveTo(TODAY.plusDays(1));
        var next = report(person, "consent-1").json().path("inquiries");

        assertThat(first).hasSize(before);
        assertThat(repeated).hasSize(before);
        assertThat(next).hasSize(before + 1);
        assertThat(next.get(0).path("by").asString()).isEqualTo("合贷");
        assertThat(next.get(0).path("on").asString()).isEqualTo("2026-11-22");
    }

    @Test
    void nobodyGetsAReportWithoutAnAuthorisationOrUnderAnotherName() throws IOException {
        var person = registered();

        assertThat(report(person, "").value("code")).isEqualTo("AUTHORISATION_REQUIRED");
        assertThat(report(somebody(), "consent-1").value("code")).isEqualTo("PERSON_NOT_FOUND");
    }

    private PartnerRequests.Answer report(Person person, String authorisationId) throws IOException {
        return client.post(
                "/bureau/v1/credit-reports", """
                {"name": "%s", "identityNumber": "%s", "authorisationId": "%s", "purpose": "LOAN_APPROVAL"}""".formatted(person.name(), person.identityNumber(), authorisationId));
    }

    @Test
    void aStatementHoldsHalfAYearAndWhatTheBankBookedSince() throws IOException {
        var person = registered();
        var orderId = newOrderId();
        payOut(orderId, person, "2500.00");
        await().until(() -> statusOf(orderId).equals("SUCCESS"));

        var transactions = transactions(person, 6);
        var last = transactions.get(transactions.size() - 1);

        assertThat(transactions).hasSize(person.bankStatement().transactions().size() + 1);
        assertThat(last.path("amount").asString()).isEqualTo("2500.00");
        assertThat(last.path("category").asString()).isEqualTo("LOAN_RECEIVED");
        assertThat(last.path("balance").asString())
                .isEqualTo(control.account(person.cardNumber()).balance().toString());
    }

    @Test
    void aShorterStatementStartsLater() throws IOException {
        var person = registered();

        assertThat(transactions(person, 1).get(0).path("on").asString()).isGreaterThanOrEqualTo("2026-10-22");
    }

    private JsonNode transactions(Person person, int months) throws IOException {
        var answer = client.post(
                "/statement-source/v1/bank-statements", """
                {"name": "%s", "identityNumber": "%s", "authorisationId": "consent-1", "months": %d}""".formatted(person.name(), person.identityNumber(), months));
        return answer.json().path("accounts").get(0).path("transactions");
    }

    @Test
    void aMessageIsTakenOncePerId() throws IOException {
        var phone = somebody().phone();
        var id = UUID.randomUUID().toString();

        var first = message(id, phone, "【合贷】验证码 482913，5 分钟内有效。");
        var again = message(id, phone, "【合贷】验证码 482913，5 分钟内有效。");
        var other = message(id, phone, "【合贷】验证码 000000，5 分钟内有效。");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(other.value("code")).isEqualTo("MESSAGE_DIFFERS");
        assertThat(control.messagesTo(phone, 0)).hasSize(1);
        assertThat(control.awaitCode(phone, 0, Duration.ofSeconds(5))).isEqualTo("482913");
    }

    @Test
    void sourcesMayDecline() throws IOException {
        var person = registered();
        control.addFault(
                FaultOrder.next("bureau", "credit-reports", Mode.DECLINE).matching(person.identityNumber()));

        var answer = report(person, "consent-1");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.value("code")).isEqualTo("DECLINED");
    }

    private PartnerRequests.Answer message(String id, String phone, String text) throws IOException {
        return client.put("/sms/v1/messages/" + id, """
                {"phone": "%s", "text": "%s"}""".formatted(phone, text));
    }
}
