package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Owed;
import java.time.LocalDate;
import java.util.UUID;

/** What one repayment settled of one instalment (还款分配明细). */
record TransactionPart(
        UUID transactionId,
        UUID loanId,
        int instalmentNumber,
        LocalDate valueOn,
        Money fee,
        Money penalty,
        Money interest,
        Money principal) {

    static TransactionPart of(LoanTransaction repayment, int instalmentNumber, Owed share) {
        return new TransactionPart(
                repayment.id(),
                repayment.loanId(),
                instalmentNumber,
                repayment.valueOn(),
                share.fee(),
                share.penalty(),
                share.interest(),
                share.principal());
    }
}
