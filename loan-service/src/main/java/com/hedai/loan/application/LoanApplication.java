package com.hedai.loan.application;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.money.Money;
import com.hedai.loan.product.ProductKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a loan (借款申请) as stored.
 *
 * @param productId exactly the product version applied for
 * @param profile the {@link Profile} frozen at submission, sealed with the borrower's key
 * @param version counts changes
 * @param appliedOn business date of the last submission
 * @param classId the class of a student, as on the day of submission
 * @param reasons of the decision, {@link com.hedai.loan.approval.DecisionReason}s as JSON
 */
public record LoanApplication(
        UUID id,
        String number,
        UUID institutionId,
        UUID borrowerId,
        UUID productId,
        String productCode,
        Money amount,
        int months,
        LoanPurpose purpose,
        UUID cardId,
        Encrypted profile,
        long profileVersion,
        ApplicationStatus status,
        int version,
        Instant submittedAt,
        @Nullable ApplicationOutcome outcome,
        @Nullable Integer score,
        @Nullable Integer creditScore,
        @Nullable String reasons,
        @Nullable Instant decidedAt,
        @Nullable UUID contractId,
        @Nullable UUID loanId,
        ProductKind productKind,
        LocalDate appliedOn,
        @Nullable UUID classId) {}
