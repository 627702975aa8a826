package com.hedai.user.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.user.Api;
import com.hedai.user.WholeService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodeVerificationIT extends WholeService {
    private static final String CONTRACT = "0191c000-0000-7000-8000-000000000001";

    @Test
    void aBorrowerGetsACodeForAContractAndItIsRightOnce() {
        var borrower = borrower();
        var code = contractCode(borrower);

        var first = verify(UUID.randomUUID(), borrower, CONTRACT, code);
        var second = verify(UUID.randomUUID(), borrower, CONTRACT, code);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("verified").asBoolean()).isTrue();
        assertThat(second.body().get("verified").asBoolean()).isFalse();
        assertThat(second.text("reason")).isEqualTo("NO_CODE");
    }

    @Test
    void theSameIdGivesTheSameAnswerAndCostsNoTry() throws Exception {
        var borrower = borrower();
        var code = contractCode(borrower);
        var id = UUID.randomUUID();

        var right = atOnce(4, () -> verify(id, borrower, CONTRACT, code));

        assertThat(right).allMatch(answer -> answer.body().get("verified").asBoolean());
        assertThat(verify(id, borrower, CONTRACT, otherThan(code)).status()).isEqualTo(409);
    }

    @Test
    void aWrongAnswerRepeatedUnderItsIdIsOneTry() {
        var borrower = borrower();
        var code = contractCode(borrower);
        var id = UUID.randomUUID();

        for (int i = 0; i < 10; i++) {
            assertThat(verify(id, borrower, CONTRACT, otherThan(code)).text("reason"))
                    .isEqualTo("WRONG_CODE");
        }

        assertThat(verify(UUID.randomUUID(), borrower, CONTRACT, code)
                        .body()
                        .get("verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCodeForOneContractDoesNotSignAnother() {
        var borrower = borrower();
        var code = contractCode(borrower);

        var other = verify(UUID.randomUUID(), borrower, "another-contract", code);

        assertThat(other.text("reason")).isEqualTo("NO_CODE");
    }

    @Test
    void fiveWrongTriesBurnIt() {
        var borrower = borrower();
        var code = contractCode(borrower);

        for (int i = 0; i < 4; i++) {
            assertThat(verify(UUID.randomUUID(), borrower, CONTRACT, otherThan(code))
                            .text("reason"))
                    .isEqualTo("WRONG_CODE");
        }
        assertThat(verify(UUID.randomUUID(), borrower, CONTRACT, otherThan(code))
                        .text("reason"))
                .isEqualTo("TRIES_USED_UP");
        assertThat(verify(UUID.randomUUID(), borrower, CONTRACT, code).text("reason"))
                .isEqualTo("NO_CODE");
    }

    @Test
    void anExpiredCodeSaysSo() {
        var borrower = borrower();
        var code = contractCode(borrower);

        clock.advance(Duration.ofMinutes(5));

        assertThat(verify(UUID.randomUUID(), borrower, CONTRACT, code).text("reason"))
                .isEqualTo("EXPIRED");
    }

    @Test
    void anotherServiceSendsAMessageOnce() {
        var borrower = borrower();
        int seen = partners.to(borrower.phone()).size();
        var id = UUID.randomUUID();
        var settled = Map.of(
                "accountId",
                borrower.id(),
                "template",
                "LOAN_SETTLED",
                "parameters",
                Map.of("number", "L20261122000001"));
        var other = Map.of(
                "accountId",
                borrower.id(),
                "template",
                "LOAN_SETTLED",
                "parameters",
                Map.of("number", "L20261122000002"));

        var first = api.put(service("loan-service"), "/internal/v1/messages/" + id, settled);
        var again = api.put(service("loan-service"), "/internal/v1/messages/" + id, settled);
        var different = api.put(service("loan-service"), "/internal/v1/messages/" + id, other);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(different.status()).isEqualTo(409);
        clock.advance(Duration.ofHours(16));
        assertThat(partners.smsTo(borrower.phone(), seen).text()).isEqualTo("【合贷】您的借款 L20261122000001 已结清，感谢您的信任。");
    }

    @Test
    void aTemplateTakesItsParametersAndNoOthers() {
        var borrower = borrower();
        var path = "/internal/v1/messages/" + UUID.randomUUID();

        var missing = api.put(
                service("loan-service"),
                path,
                Map.of("accountId", borrower.id(), "template", "LOAN_SETTLED", "parameters", Map.of()));
        var unknown = api.put(
                service("loan-service"),
                path,
                Map.of("accountId", borrower.id(), "template", "NONSENSE", "parameters", Map.of()));

        assertThat(missing.code()).isEqualTo("TEMPLATE_PARAMETERS_DIFFER");
        assertThat(unknown.code()).isEqualTo("TEMPLATE_UNKNOWN");
    }

    private String contractCode(Borrower borrower) {
        clock.advance(Duration.ofSeconds(61));
        int seen = partners.to(borrower.phone()).size();
        var answer = api.post(
                borrower.bearer(), "/api/v1/me/codes", Map.of("purpose", "SIGN_CONTRACT", "subject", CONTRACT));
        assertThat(answer.status()).isEqualTo(202);
        return code(partners.smsTo(borrower.phone(), seen));
    }

    private Api.Reply verify(UUID id, Borrower borrower, String subject, String code) {
        return api.put(
                service("loan-service"),
                "/internal/v1/code-verifications/" + id,
                Map.of("accountId", borrower.id(), "purpose", "SIGN_CONTRACT", "subject", subject, "code", code));
    }
}
