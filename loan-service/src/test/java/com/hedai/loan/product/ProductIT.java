package com.hedai.loan.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductIT extends LoanServiceTest {
    @Test
    void aNewInstitutionOffersThePersonalMicroLoan() {
        var product = get("/api/v1/products/" + PRODUCT + "?institution=demo").json();

        assertThat(product.get("nameZh").asString()).isEqualTo("个人小额贷款");
        assertThat(product.get("version").asInt()).isEqualTo(1);
        assertThat(product.get("annualRate").asString()).isEqualTo("0.108");
        assertThat(product.get("apr").asString()).isEqualTo("0.108000");
    }

    @Test
    void aQuoteShowsEveryInstalmentAndTheYearlyCost() {
        var quote = quote("12000.00", 12).json();

        assertThat(quote.get("instalments")).hasSize(12);
        assertThat(quote.at("/instalments/0/dueOn").asString()).isEqualTo("2026-12-22");
        assertThat(quote.at("/instalments/0/due").asString()).isEqualTo("1059.46");
        assertThat(quote.get("totalInterest").asString()).isEqualTo("713.55");
        assertThat(quote.get("apr").asString()).isEqualTo("0.108003");
        assertThat(quote.get("effectiveAnnualRate").asString()).isEqualTo("0.113513");
    }

    @Test
    void anAmountOrATenorThatIsNotOfferedIsRefusedAtItsField() {
        var tooMuch = quote("200000.01", 12);
        var oddTenor = quote("12000.00", 7);

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.code()).isEqualTo("AMOUNT_OUT_OF_LIMITS");
        assertThat(tooMuch.json().at("/errors/0/field").asString()).isEqualTo("amount");
        assertThat(oddTenor.code()).isEqualTo("TENOR_NOT_OFFERED");
    }

    @Test
    void unknownLendersAndProductsAreNotFound() {
        assertThat(get("/api/v1/products?institution=nobody").code()).isEqualTo("INSTITUTION_UNKNOWN");
        assertThat(get("/api/v1/products/gold-loan?institution=demo").code()).isEqualTo("PRODUCT_NOT_OFFERED");
    }

    @Test
    void aVersionIsPublishedByTwoPeopleAndIsValidFromItsDay() {
        var code = "loan-" + UUID.randomUUID().toString().substring(0, 8);
        var proposer = identity.staff("operations")
                .may("loan:product:change", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);
        var checker = identity.staff("risk-supervisor")
                .may("loan:product:approve", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);

        var proposed = propose(proposer, draft(code, "0.06", "2026-11-22"));

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(get("/api/v1/products/" + code + "?institution=demo").status())
                .isEqualTo(404);
        var request = proposed.json().get("changeRequestId").asString();
        assertThat(approve(proposer.may("loan:product:approve", Scope.INSTITUTION), request)
                        .code())
                .isEqualTo("SAME_PERSON");
        assertThat(approve(checker, request).status()).isLessThan(300);
        assertThat(get("/api/v1/products/" + code + "?institution=demo")
                        .json()
                        .get("annualRate")
                        .asString())
                .isEqualTo("0.06");
    }

    @Test
    void aProductAboveTheLegalCostIsRefused() {
        var proposer = identity.staff("operations")
                .may("loan:product:change", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);

        var refused = propose(proposer, draft("dear-loan", "0.125", "2026-11-22"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("COST_ABOVE_CAP");
    }

    @Test
    void nothingTakesEffectInThePast() {
        var proposer = identity.staff("operations")
                .may("loan:product:change", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);

        assertThat(propose(proposer, draft("late-loan", "0.10", "2026-11-21")).code())
                .isEqualTo("PRODUCT_DATE_PAST");
    }

    private Reply get(String path) {
        return caller.get(identity.borrower(), path);
    }

    private Reply quote(String amount, int months) {
        return caller.post(identity.borrower(), "/api/v1/quotes", """
                {"institution": "demo", "product": "%s", "amount": "%s", "months": %d}
                """.formatted(PRODUCT, amount, months));
    }

    private Reply propose(Person person, String draft) {
        return caller.post(
                person,
                "/api/v1/loan/product-versions",
                "{\"product\": %s, \"reason\": \"新客优惠\"}".formatted(draft),
                UUID.randomUUID().toString());
    }

    private Reply approve(Person person, String request) {
        return caller.post(person, "/api/v1/loan/change-requests/" + request + "/approval", "");
    }

    private static String draft(String code, String rate, String from) {
        return """
                {"code": "%s", "effectiveFrom": "%s", "nameZh": "新客贷", "nameEn": "New customer loan",
                 "kind": "PERSONAL_MICRO_LOAN", "amountMin": "1000.00", "amountMax": "50000.00", "tenors": [6, 12],
                 "annualRate": "%s", "method": "EQUAL_PRINCIPAL", "dayCount": "ACTUAL_365", "penaltyRate": "0.09",
                 "graceDays": 3, "allocationOrder": ["FEE", "PENALTY", "INTEREST", "PRINCIPAL"], "prepaymentFee": "0",
                 "approvalPlan": "STRAIGHT_THROUGH", "requiredConsents": ["CREDIT_INQUIRY"],
                 "ageMin": 22, "ageMax": 55, "studentsAllowed": false, "status": "ON_SALE"}
                """.formatted(code, from, rate);
    }
}
