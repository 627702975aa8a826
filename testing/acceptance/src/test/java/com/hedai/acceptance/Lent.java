package com.hedai.acceptance;

import com.hedai.testing.people.Archetype;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** A loan of 12,000.00 over 12 months that is out, with who owes it. */
record Lent(Borrower borrower, String id, String card) {
    static Lent by(Stage stage, Lender lender) {
        var borrower = stage.borrower(lender, Archetype.STEADY_SALARIED);
        var card = borrower.getReady();
        var applied = borrower.apply(Borrower.MICRO_LOAN, "12000.00", 12, card).expect(201);
        var loanId = borrower.takesTheContract(borrower.awaitApplication(applied.text("id"), "CONTRACTED"));
        borrower.awaitApplication(applied.text("id"), "DISBURSED");
        var loan = new Lent(borrower, loanId, card);
        loan.await("ACTIVE");
        return loan;
    }

    Reply view() {
        return borrower.loan(id);
    }

    Reply await(String status) {
        return borrower.awaitLoan(status, id, seen -> seen.text("status").equals(status));
    }

    JsonNode instalment(int index) {
        return borrower.schedule(id).at("items." + index);
    }

    LocalDate firstDueOn() {
        return LocalDate.parse(instalment(0).path("dueOn").asString());
    }

    String path(String what) {
        return "/api/v1/loans/" + id + "/" + what;
    }
}
