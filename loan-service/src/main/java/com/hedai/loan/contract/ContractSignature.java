package com.hedai.loan.contract;

import com.hedai.loan.approval.Digest;
import java.time.Instant;
import java.util.UUID;

/**
 * The borrower's electronic signature (借款人电子签名): binds the person, the document and the disclosure at a moment.
 *
 * @param verificationId the check of the SMS code, on record at the user service
 * @param digest SHA-256 over all of it
 */
record ContractSignature(
        UUID id,
        UUID contractId,
        UUID borrowerId,
        UUID verificationId,
        String documentDigest,
        String disclosureDigest,
        Instant signedAt,
        String digest) {

    static ContractSignature of(UUID id, LoanContract contract, UUID verificationId, Instant signedAt) {
        var digest = Digest.of(
                "hedai-contract-signature-1",
                contract.id().toString(),
                contract.borrowerId().toString(),
                verificationId.toString(),
                contract.documentDigest(),
                contract.disclosureDigest(),
                signedAt.toString());
        return new ContractSignature(
                id,
                contract.id(),
                contract.borrowerId(),
                verificationId,
                contract.documentDigest(),
                contract.disclosureDigest(),
                signedAt,
                digest);
    }
}
