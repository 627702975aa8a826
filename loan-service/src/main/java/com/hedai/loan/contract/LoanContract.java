package com.hedai.loan.contract;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan contract (借款合同) as stored; the document itself is read apart.
 *
 * @param apr yearly all-in cost, simple (单利)
 * @param effectiveRate yearly all-in cost, compound (复利)
 * @param documentDigest SHA-256 of the PDF
 * @param disclosure the {@link Disclosure} as JSON, exactly as it was shown
 * @param shownAt when the borrower first opened the disclosure
 */
record LoanContract(
        UUID id,
        String number,
        UUID institutionId,
        UUID borrowerId,
        UUID applicationId,
        UUID productId,
        Money principal,
        int months,
        AnnualRate annualRate,
        AnnualRate apr,
        AnnualRate effectiveRate,
        Money totalInterest,
        String templateVersion,
        String documentDigest,
        String disclosure,
        String disclosureDigest,
        ContractStatus status,
        int version,
        Instant drawnUpAt,
        @Nullable Instant shownAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant signedAt) {}
