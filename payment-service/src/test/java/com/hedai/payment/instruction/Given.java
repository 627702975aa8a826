package com.hedai.payment.instruction;

import java.util.UUID;

/** One order of a test and what it is about. */
record Given(UUID id, UUID institution, UUID borrower, UUID card, UUID loan) {

    String disbursement(String amount) {
        return body(amount, "");
    }

    String deduction(String amount, String kind) {
        return body(amount, ", \"kind\": \"" + kind + "\"");
    }

    private String body(String amount, String more) {
        return """
                {"loanId": "%s", "borrowerId": "%s", "institutionId": "%s", "cardId": "%s", "amount": "%s",
                 "businessOn": "2026-11-22"%s}
                """.formatted(loan, borrower, institution, card, amount, more);
    }
}
