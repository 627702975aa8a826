package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan in a list (贷款列表项). */
record LoanSummary(
        UUID id,
        String number,
        LoanStatus status,
        Money principal,
        int months,
        AnnualRate annualRate,
        @Nullable LocalDate valueOn,
        @Nullable LocalDate maturityOn,
        Instant createdAt) {

    static LoanSummary of(Loan loan) {
        return new LoanSummary(
                loan.id(),
                loan.number(),
                loan.status(),
                loan.principal(),
                loan.months(),
                loan.annualRate(),
                loan.valueOn(),
                loan.maturityOn(),
                loan.createdAt());
    }
}
