package com.hedai.loan.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hedai.commons.persistence.UuidTypeHandler;
import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import com.hedai.testing.service.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law lays down holds whatever a lender's people propose and confirm. */
class LawIT extends LoanServiceTest {
    private static final String STUDENT_LOAN = """
            {"code": "student-loan", "effectiveFrom": "2026-11-23", "nameZh": "国家助学贷款", "nameEn": "Student loan",
             "kind": "STUDENT_LOAN", "amountMin": "1000.00", "amountMax": "25000.00", "tenors": [120, 264],
             "annualRate": "0.028", "method": "EQUAL_INSTALMENT", "dayCount": "THIRTY_360", "penaltyRate": "0.042",
             "graceDays": 3, "allocationOrder": ["FEE", "PENALTY", "INTEREST", "PRINCIPAL"], "prepaymentFee": "0",
             "approvalPlan": "STUDENT", "requiredConsents": ["CREDIT_INQUIRY"],
             "ageMin": 18, "ageMax": 45, "studentsAllowed": true, "interestOnlyMonths": 60, "status": "ON_SALE"}
            """;
    private static final String PERSONAL_LOAN = """
            {"code": "new-loan", "effectiveFrom": "2026-11-23", "nameZh": "新客贷", "nameEn": "New customer loan",
             "kind": "PERSONAL_MICRO_LOAN", "amountMin": "1000.00", "amountMax": "50000.00", "tenors": [6, 12],
             "annualRate": "0.06", "method": "EQUAL_PRINCIPAL", "dayCount": "ACTUAL_365", "penaltyRate": "0.09",
             "graceDays": 3, "allocationOrder": ["FEE", "PENALTY", "INTEREST", "PRINCIPAL"], "prepaymentFee": "0",
             "approvalPlan": "STRAIGHT_THROUGH", "requiredConsents": ["CREDIT_INQUIRY"],
             "ageMin": 22, "ageMax": 55, "studentsAllowed": false, "status": "ON_SALE"}
            """;

    @ParameterizedTest
    @CsvSource({
        "MICRO_LENDER, enterprise-micro-loan personal-micro-loan",
        "NETWORK_MICRO_LENDER, enterprise-micro-loan personal-micro-loan",
        "BANK, enterprise-micro-loan personal-micro-loan student-loan",
        "STUDENT_LOAN_CENTRE, student-loan"
    })
    void aNewLenderOffersWhatItsLicenceCovers(String licence, String expected) {
        var code = opened(licence);

        assertThat(codes(code)).containsExactly(expected.split(" "));
    }

    @Test
    void theStudentRateIsTheLprOfMoreThanFiveYearsLessSeventyBasisPoints() {
        var product = get("/api/v1/products/student-loan?institution=" + opened("BANK"))
                .json();

        assertThat(product.get("annualRate").asString()).isEqualTo("0.028");
        assertThat(product.get("amountMax").asString()).isEqualTo("25000.00");
        assertThat(product.get("interestOnlyMonths").asInt()).isEqualTo(60);
        assertThat(product.get("tenors")
                        .valueStream()
                        .mapToInt(tenor -> tenor.asInt())
                        .max())
                .hasValue(264);
    }

    @Test
    void aStudentPaysNothingBeforeGraduationAndOnlyInterestForFiveYears() {
        var quote = caller.post(identity.borrower(), "/api/v1/quotes", """
                        {"institution": "%s", "product": "student-loan", "amount": "8000.00", "months": 228,
                         "graduatesOn": "2030-06-30"}
                        """.formatted(opened("BANK")))
                .json();

        assertThat(quote.at("/instalments/0/dueOn").asString()).isEqualTo("2030-07-30");
        assertThat(quote.at("/instalments/0/due").asString()).isEqualTo("18.67");
        assertThat(quote.at("/instalments/59/principal").asString()).isEqualTo("0.00");
        assertThat(quote.at("/instalments/60/principal").asString()).isNotEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"annualRate\": \"0.028\"         | \"annualRate\": \"0.0281\"          | RATE_NOT_AS_LAID_DOWN         | annualRate",
                "\"annualRate\": \"0.028\"         | \"annualRate\": \"0.027\"           | RATE_NOT_AS_LAID_DOWN         | annualRate",
                "\"amountMax\": \"25000.00\"       | \"amountMax\": \"25000.01\"         | AMOUNT_ABOVE_LEGAL_LIMIT      | amountMax",
                "\"tenors\": [120, 264]            | \"tenors\": [120, 265]              | TENOR_ABOVE_LEGAL_LIMIT       | tenors",
                "\"interestOnlyMonths\": 60        | \"interestOnlyMonths\": 48          | INTEREST_ONLY_NOT_AS_LAID_DOWN| interestOnlyMonths",
            })
    void noStudentLoanLeavesWhatIsLaidDown(String legal, String changed, String code, String field) {
        var bank = lender("BANK");
        assertThat(propose(proposer(bank), STUDENT_LOAN).status()).isEqualTo(201);

        var refused = propose(proposer(bank), STUDENT_LOAN.replace(legal, changed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"MICRO_LENDER", "NETWORK_MICRO_LENDER"})
    void aMicroLenderCannotOpenConsumerLoansToStudents(String licence) {
        var refused = propose(
                proposer(lender(licence)),
                PERSONAL_LOAN.replace("\"studentsAllowed\": false", "\"studentsAllowed\": true"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("STUDENTS_NOT_ALLOWED");
    }

    @Test
    void aChangeThatBecameUnlawfulIsRefusedToTheSecondPersonToo() {
        var lender = lender("BANK");
        var request = propose(
                        proposer(lender),
                        PERSONAL_LOAN.replace("\"studentsAllowed\": false", "\"studentsAllowed\": true"))
                .json()
                .get("changeRequestId")
                .asString();
        jdbc.update("update institution set licence_type = 'MICRO_LENDER' where id = ?", bytes(lender));

        var confirmed = caller.post(
                identity.staff("risk-supervisor")
                        .at(lender)
                        .may("loan:product:approve", Scope.INSTITUTION)
                        .may("platform:change-request:read", Scope.INSTITUTION),
                "/api/v1/loan/change-requests/" + request + "/approval",
                "");

        assertThat(confirmed.code()).isEqualTo("STUDENTS_NOT_ALLOWED");
    }

    @Test
    void aLenderOffersNothingItsLicenceDoesNotCover() {
        assertThat(propose(proposer(lender("MICRO_LENDER")), STUDENT_LOAN).code())
                .isEqualTo("KIND_NOT_LICENSED");
        assertThat(propose(proposer(lender("STUDENT_LOAN_CENTRE")), PERSONAL_LOAN)
                        .code())
                .isEqualTo("KIND_NOT_LICENSED");
    }

    private String opened(String licence) {
        var lender = lender(licence);
        return "l-" + lender.toString().substring(0, 8);
    }

    private List<String> codes(String institution) {
        return await().atMost(Duration.ofSeconds(5))
                .until(
                        () -> get("/api/v1/products?institution=" + institution)
                                .json()
                                .get("items")
                                .valueStream()
                                .map(product -> product.get("code").asString())
                                .toList(),
                        found -> !found.isEmpty());
    }

    private Person proposer(UUID lender) {
        return identity.staff("operations")
                .at(lender)
                .may("loan:product:change", Scope.INSTITUTION)
                .may("platform:change-request:read", Scope.INSTITUTION);
    }

    private Reply propose(Person person, String product) {
        return caller.post(
                person,
                "/api/v1/loan/product-versions",
                "{\"product\": %s, \"reason\": \"调整\"}".formatted(product),
                UUID.randomUUID().toString());
    }

    private Reply get(String path) {
        return caller.get(identity.borrower(), path);
    }

    private static byte[] bytes(UUID id) {
        return UuidTypeHandler.bytes(id);
    }
}
