package com.hedai.loan.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.time.BusinessTime;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatorIT extends LoanServiceTest {
    @Test
    void anybodyMayHaveALoanWorkedOut() {
        var answer = calculate("""
                {"amount": "1000000.00", "months": 360, "annualRate": "0.049", "method": "EQUAL_INSTALMENT"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("instalments")).hasSize(360);
        assertThat(answer.json().at("/instalments/0/due").asString()).isEqualTo("5307.27");
        assertThat(answer.json().at("/instalments/0/dueOn").asString())
                .isEqualTo(BusinessTime.today(clock).plusMonths(1).toString());
        assertThat(answer.json().get("apr").asString()).isEqualTo("0.049000");
        assertThat(answer.json().get("effectiveAnnualRate").asString()).isEqualTo("0.050116");
    }

    @Test
    void aFeeAtTheStartRaisesTheYearlyCost() {
        var answer = calculate("""
                {"amount": "12000.00", "months": 12, "annualRate": "0.108", "method": "EQUAL_PRINCIPAL", "fee": "120.00",
                 "dayCount": "ACTUAL_365", "startOn": "2026-01-31"}""");

        assertThat(answer.json().at("/instalments/0/dueOn").asString()).isEqualTo("2026-02-28");
        assertThat(answer.json().get("apr").asString()).isEqualTo("0.126574");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 0.00",
        "amount, -1.00",
        "amount, 100000000.01",
        "fee, 12000.00",
        "fee, -0.01",
        "startOn, 1999-12-31",
        "startOn, 2100-01-02"
    })
    void whatCannotBeIsRefusedAtItsField(String field, String value) {
        var answer = calculate(request(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALUE_NOT_ALLOWED");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"months, 0", "months, 481", "annualRate, -0.01", "annualRate, 11", "method, FREE", "amount, 1.001"})
    void whatCannotBeReadIsABadRequest(String field, String value) {
        assertThat(calculate(request(field, value)).status()).isEqualTo(400);
    }

    private static String request(String field, String value) {
        var request = """
                {"amount": "12000.00", "months": 12, "annualRate": "0.108", "method": "BULLET", "fee": "1.00",
                 "startOn": "2026-01-31"}""";
        return request.replaceAll(
                "\"" + field + "\": \"?[^\",}]*\"?",
                "\"" + field + "\": " + (field.equals("months") ? value : "\"" + value + "\""));
    }

    private Reply calculate(String request) {
        return caller.post(identity.borrower(), "/api/v1/calculations", request);
    }
}
