package com.hedai.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.feed.Streams;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactSchemasTest {
    private static final String PAID = """
            {"paymentId": "019ab000-0000-7000-8000-000000000001", "amount": "1032.80", "paidOn": "2026-11-22",
             "score": null, "outcome": "FULL", "reasons": [{"code": "DUE"}]}
            """;

    @Test
    void aFactOfTheRightShapePasses() {
        assertThat(problems(PAID)).isEmpty();
    }

    @Test
    void aMissingFieldIsFound() {
        assertThat(problems(PAID.replace("\"score\": null, ", ""))).contains("'score'");
    }

    @Test
    void aFieldThatNobodyPromisedIsFound() {
        assertThat(problems(PAID.replace("\"score\": null", "\"score\": null, \"phone\": \"1\"")))
                .contains("'phone'");
    }

    @Test
    void aWrongTypeIsFoundWithItsPlace() {
        assertThat(problems(PAID.replace("\"1032.80\"", "1032.80"))).contains("AmountPaid of sample-service/amount");
    }

    @Test
    void anAmountWithAFractionOfAFenIsFound() {
        assertThat(problems(PAID.replace("1032.80", "1032.801"))).contains("/amount");
    }

    @Test
    void aDayThatDoesNotExistIsFound() {
        assertThat(problems(PAID.replace("2026-11-22", "2026-11-31"))).contains("/paidOn");
    }

    @Test
    void whatIsNoIdIsFound() {
        assertThat(problems(PAID.replace("019ab000-", "019ab000"))).contains("/paymentId");
    }

    @Test
    void aMissingFieldDeepInsideIsFound() {
        assertThat(problems(PAID.replace("\"code\"", "\"kode\""))).contains("/reasons/0");
    }

    @Test
    void aTypeWithoutASchemaIsFound() {
        assertThat(FactSchemas.committed().problems(Streams.DOMAIN, "sample-service", "AmountPaidV2", PAID))
                .containsExactly("AmountPaidV2 of sample-service has no schema"
                        + " (expected: urn:hedai:fact:sample-service:AmountPaid:2 in docs/api/facts)");
    }

    @Test
    void aTestCannotTellWhatItsServiceDoesNotSend() {
        assertThatThrownBy(() -> FactFeed.fact(
                        "sample-service", Streams.DOMAIN, "AmountPaid", new UUID(0, 1), new UUID(0, 2), "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("paymentId");
    }

    @Test
    void onlyTheGatewayMayLeaveTheActorOut() {
        var record = """
                {"id": "019ab000-0000-7000-8000-000000000001", "at": "2026-11-22T02:00:00Z", "service": "%s",
                 "operation": "gateway:request:forward", "kind": "DENIED", "objectType": "path",
                 "objectIds": ["/api/v1/loans"], "result": "REFUSED", "ip": "10.1.2.3",
                 "traceId": "0123456789abcdef0123456789abcdef", "reason": "UNAUTHENTICATED", "fields": ["GET"]}
                """;

        assertThat(audit(record.formatted("gateway-service"))).isEmpty();
        assertThat(audit(record.formatted("loan-service"))).contains("'actorId'");
    }

    private static String problems(String json) {
        return String.join(
                "\n", FactSchemas.committed().problems(Streams.DOMAIN, "sample-service", "AmountPaid", json));
    }

    private static String audit(String json) {
        return String.join("\n", FactSchemas.committed().problems(Streams.AUDIT, "any-service", "AuditRecorded", json));
    }
}
