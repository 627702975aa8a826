package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application in a list, and the answer to a submission (申请摘要). */
record ApplicationSummary(
        UUID id,
        String number,
        ApplicationStatus status,
        String product,
        Money amount,
        int months,
        LoanPurpose purpose,
        Instant submittedAt,
        @Nullable UUID contractId,
        @Nullable UUID loanId) {
    static ApplicationSummary of(LoanApplication application) {
        return new ApplicationSummary(
                application.id(),
                application.number(),
                application.status(),
                application.productCode(),
                application.amount(),
                application.months(),
                application.purpose(),
                application.submittedAt(),
                application.contractId(),
                application.loanId());
    }
}
