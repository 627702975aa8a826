package com.hedai.loan.contract;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How contracts look over HTTP (合同视图). */
final class ContractViews {
    private ContractViews() {}

    /** A contract with its evidence (合同详情). */
    record ContractView(
            UUID id,
            String number,
            ContractStatus status,
            UUID applicationId,
            @Nullable UUID loanId,
            Money principal,
            int months,
            AnnualRate annualRate,
            AnnualRate apr,
            AnnualRate effectiveRate,
            Money totalInterest,
            String documentDigest,
            String disclosureDigest,
            Instant drawnUpAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant signedAt,
            @Nullable String signatureDigest) {
        static ContractView of(LoanContract contract, @Nullable UUID loanId, @Nullable ContractSignature signature) {
            return new ContractView(
                    contract.id(),
                    contract.number(),
                    contract.status(),
                    contract.applicationId(),
                    loanId,
                    contract.principal(),
                    contract.months(),
                    contract.annualRate(),
                    contract.apr(),
                    contract.effectiveRate(),
                    contract.totalInterest(),
                    contract.documentDigest(),
                    contract.disclosureDigest(),
                    contract.drawnUpAt(),
                    contract.confirmedAt(),
                    contract.signedAt(),
                    signature == null ? null : signature.digest());
        }
    }

    /** A contract in a list (合同摘要). */
    record ContractSummary(
            UUID id,
            String number,
            ContractStatus status,
            UUID applicationId,
            Money principal,
            int months,
            AnnualRate apr,
            Instant drawnUpAt,
            @Nullable Instant signedAt) {
        static ContractSummary of(LoanContract contract) {
            return new ContractSummary(
                    contract.id(),
                    contract.number(),
                    contract.status(),
                    contract.applicationId(),
                    contract.principal(),
                    contract.months(),
                    contract.apr(),
                    contract.drawnUpAt(),
                    contract.signedAt());
        }
    }

    /**
     * The cost disclosure as it is shown (综合融资成本明示).
     *
     * @param digest what is confirmed
     * @param readingSeconds how long it has to be open before it can be confirmed
     */
    record DisclosureView(
            UUID contractId,
            String digest,
            long readingSeconds,
            @Nullable Instant shownAt,
            @Nullable Instant confirmedAt,
            Disclosure content) {
        static DisclosureView of(LoanContract contract, long readingSeconds) {
            return new DisclosureView(
                    contract.id(),
                    contract.disclosureDigest(),
                    readingSeconds,
                    contract.shownAt(),
                    contract.confirmedAt(),
                    Json.lenient().readValue(contract.disclosure(), Disclosure.class));
        }
    }

    /** Confirms the disclosure; with its digest, exactly the one that was read. */
    record Confirmation(
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String digest) {}

    /** Signs with the code that was sent to the borrower's phone. */
    record SignatureRequest(
            @NotNull @Pattern(regexp = "[0-9]{4,8}") String code) {
        /** The code stays out of logs. */
        @Override
        public String toString() {
            return "SignatureRequest[]";
        }
    }

    /** The signature is taken; how far the contract is, tells the contract itself. */
    record Accepted(UUID id, ContractStatus status) {}
}
