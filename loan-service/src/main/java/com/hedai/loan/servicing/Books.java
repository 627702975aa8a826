package com.hedai.loan.servicing;

import com.hedai.loan.servicing.LoanBook.Repaid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Loads and saves what is owed on a loan (贷款账簿); the caller holds the loan's row lock. */
@Component
class Books {
    private final BookMapper rows;

    Books(BookMapper rows) {
        this.rows = rows;
    }

    LoanBook load(Loan loan) {
        return new LoanBook(loan.arrears(), rows.instalments(loan.id()), rows.principalPayments(loan.id()));
    }

    /** Writes the instalments that differ. */
    void save(LoanBook before, LoanBook after) {
        for (int i = 0; i < after.instalments().size(); i++) {
            var instalment = after.instalments().get(i);
            if (!instalment.equals(before.instalments().get(i))) {
                rows.update(instalment);
            }
        }
    }

    void record(LoanTransaction repayment, Repaid repaid) {
        rows.insertTransaction(repayment);
        List<TransactionPart> parts = new ArrayList<>();
        repaid.allocation()
                .shares()
                .forEach((number, share) -> parts.add(TransactionPart.of(repayment, number, share)));
        if (!parts.isEmpty()) {
            rows.insertParts(parts);
        }
    }
}
