package com.hedai.loan.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.security.Scope;
import com.hedai.loan.fixture.Caller.Reply;
import com.hedai.loan.fixture.LoanServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What one borrower may owe a lender, over all loans and applications of a kind. */
class DebtLimitIT extends LoanServiceTest {
    @Test
    void twoConsumerLoansTogetherStayWithinTheLegalLimit() {
        var lender = lender("NETWORK_MICRO_LENDER");
        publish(lender, "second-loan");
        var borrower = borrower().at(lender);
        assertThat(submit(borrower, form(PRODUCT, "150000.00", 12)).status()).isEqualTo(201);

        var tooMuch = submit(borrower, form("second-loan", "50000.01", 12));

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.code()).isEqualTo("AMOUNT_ABOVE_LEGAL_LIMIT");
        assertThat(submit(borrower, form("second-loan", "50000.00", 12)).status())
                .isEqualTo(201);
    }

    @Test
    void twoApplicationsAtOnceDoNotEachFitAlone() throws Exception {
        var lender = lender("NETWORK_MICRO_LENDER");
        publish(lender, "second-loan");
        var borrower = borrower().at(lender);

        var replies = together(
                () -> submit(borrower, form(PRODUCT, "150000.00", 12)),
                () -> submit(borrower, form("second-loan", "150000.00", 12)));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 422);
    }

    private void publish(UUID lender, String code) {
        var request = caller.post(
                        identity.staff("operations")
                                .at(lender)
                                .may("loan:product:change", Scope.INSTITUTION)
                                .may("platform:change-request:read", Scope.INSTITUTION),
                        "/api/v1/loan/product-versions",
                        """
                        {"reason": "新产品", "product": {
                         "code": "%s", "effectiveFrom": "2026-11-22", "nameZh": "第二款", "nameEn": "Second loan",
                         "kind": "PERSONAL_MICRO_LOAN", "amountMin": "1000.00", "amountMax": "200000.00", "tenors": [12],
                         "annualRate": "0.06", "method": "EQUAL_PRINCIPAL", "dayCount": "ACTUAL_365",
                         "penaltyRate": "0.09", "graceDays": 3,
                         "allocationOrder": ["FEE", "PENALTY", "INTEREST", "PRINCIPAL"], "prepaymentFee": "0",
                         "approvalPlan": "STRAIGHT_THROUGH", "requiredConsents": ["CREDIT_INQUIRY"],
                         "ageMin": 22, "ageMax": 55, "studentsAllowed": false, "status": "ON_SALE"}}
                        """.formatted(code),
                        UUID.randomUUID().toString())
                .json()
                .get("changeRequestId")
                .asString();
        var confirmed = caller.post(
                identity.staff("risk-supervisor")
                        .at(lender)
                        .may("loan:product:approve", Scope.INSTITUTION)
                        .may("platform:change-request:read", Scope.INSTITUTION),
                "/api/v1/loan/change-requests/" + request + "/approval",
                "");
        assertThat(confirmed.status()).isLessThan(300);
    }

    @SafeVarargs
    private static List<Reply> together(Callable<Reply>... calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Reply>();
            for (var done : threads.invokeAll(List.of(calls))) {
                replies.add(done.get());
            }
            return replies;
        }
    }
}
