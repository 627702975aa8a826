package com.hedai.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.Money;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.testing.service.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Changes of loans proposed and confirmed as people do (贷后变更测试). */
abstract class LoanChangeTest extends ServicingTest {
    static final LocalDate FIRST_DUE = LocalDate.of(2026, 12, 22);

    static String reversal(String transaction) {
        return "{\"transactionId\": \"%s\", \"reason\": \"串户\"}".formatted(transaction);
    }

    static String extension(int days) {
        return "{\"instalment\": 1, \"days\": %d, \"reason\": \"工资晚发\"}".formatted(days);
    }

    void change(TestLoan loan, String path, String body) {
        assertThat(approve(loan, propose(loan, path, body)).status()).isEqualTo(204);
    }

    String propose(TestLoan loan, String path, String body) {
        var reply = post(officer(loan), loan, path, body);
        assertThat(reply.status())
                .as(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        return reply.json().get("changeRequestId").asString();
    }

    void refund(TestLoan loan, String amount) {
        change(loan, "refunds", "{\"amount\": \"%s\", \"reason\": \"多还\"}".formatted(amount));
    }

    Reply post(Person person, TestLoan loan, String path, String body) {
        return caller.post(
                person,
                "/api/v1/loans/" + loan.id() + "/" + path,
                body,
                UUID.randomUUID().toString());
    }

    Reply approve(TestLoan loan, String changeRequest) {
        return caller.post(officer(loan), "/api/v1/loan/change-requests/" + changeRequest + "/approval", "");
    }

    Reply answer(Person person, TestLoan loan, JsonNode offer, String how) {
        return caller.post(
                person,
                "/api/v1/loans/%s/change-offers/%s/%s"
                        .formatted(loan.id(), offer.get("id").asString(), how),
                "");
    }

    JsonNode offers(TestLoan loan) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/change-offers")
                .json()
                .get("items");
    }

    JsonNode schedule(TestLoan loan) {
        return caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/schedule")
                .json()
                .get("items");
    }

    List<JsonNode> transactions(TestLoan loan) {
        var items = caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/transactions?limit=100")
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    String owed(TestLoan loan, String part) {
        return loan(loan).at("/outstanding/" + part).asString();
    }

    JsonNode balance(TestLoan loan, String query) {
        var reply = caller.get(loan.borrower(), "/api/v1/loans/" + loan.id() + "/balance" + query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    /** Of each part the reasons add up to what is owed. */
    void isExplained(TestLoan loan) {
        var balance = balance(loan, "");
        for (var part : List.of("fee", "penalty", "interest", "principal")) {
            var sum = Money.ZERO;
            for (var reason : balance.get("reasons")) {
                if (reason.get("part").asString().equalsIgnoreCase(part)) {
                    sum = sum.plus(Money.of(reason.get("amount").asString()));
                }
            }
            assertThat(sum.toString())
                    .as(part)
                    .isEqualTo(balance.at("/owed/" + part).asString());
        }
    }

    /** What transactions gave to instalments is what was paid of them. */
    void partsAddUp(TestLoan loan) {
        for (var part : List.of("fee", "penalty", "interest", "principal")) {
            assertThat(sum("select sum(" + part + ") from loan_transaction_part where loan_id = ?", loan.id()))
                    .isEqualTo(sum("select sum(" + part + "_paid) from loan_instalment where loan_id = ?", loan.id()));
        }
    }
}
