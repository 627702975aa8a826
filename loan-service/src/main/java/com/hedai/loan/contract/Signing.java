package com.hedai.loan.contract;

import com.hedai.commons.feed.Outbox;
import com.hedai.commons.id.Ids;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.application.Applications;
import com.hedai.loan.approval.Processes;
import com.hedai.loan.approval.StepKind;
import com.hedai.loan.product.Products;
import com.hedai.loan.product.StudyTerms;
import com.hedai.loan.servicing.Loans;
import com.hedai.loan.servicing.NewLoan;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The borrower signs (合同签署): signature, loan and fact come into being together or not at all. */
@Component
class Signing {
    private final ContractMapper rows;
    private final Contracts contracts;
    private final Processes processes;
    private final Applications applications;
    private final Products products;
    private final Loans loans;
    private final Outbox outbox;
    private final Ids ids;

    Signing(
            ContractMapper rows,
            Contracts contracts,
            Processes processes,
            Applications applications,
            Products products,
            Loans loans,
            Outbox outbox,
            Ids ids) {
        this.rows = rows;
        this.contracts = contracts;
        this.processes = processes;
        this.applications = applications;
        this.products = products;
        this.loans = loans;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Whether the contract may be signed now; asked before a code is used up. */
    static void check(LoanContract contract) {
        switch (contract.status()) {
            case AWAITING_CONFIRMATION -> throw new Refusal(LoanReason.DISCLOSURE_NOT_CONFIRMED);
            case SIGNED -> throw new Refusal(LoanReason.CONTRACT_SIGNED_ALREADY);
            case VOID -> throw new Refusal(LoanReason.CONTRACT_VOID);
            case AWAITING_SIGNATURE -> {}
        }
    }

    /** In the transaction of the idempotency key; the process is locked first, as everywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    LoanContract sign(LoanContract seen, UUID verificationId) {
        var isNews = processes
                .running(seen.applicationId(), StepKind.SIGN)
                .filter(step -> processes.done(step.id(), Map.of()))
                .isPresent();
        var contract = rows.find(seen.id()).orElseThrow();
        check(contract);
        if (!isNews) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
        var signature = ContractSignature.of(ids.next(), contract, verificationId, contracts.now());
        contracts.sign(contract, signature);
        var loanId = openLoan(contract);
        applications.signed(contract.applicationId(), loanId);
        outbox.publish(
                "ContractSigned",
                contract.id(),
                contract.institutionId(),
                new ContractSigned(
                        contract.id(),
                        contract.applicationId(),
                        contract.borrowerId(),
                        loanId,
                        contract.documentDigest(),
                        contract.disclosureDigest(),
                        signature.digest(),
                        signature.signedAt()));
        return rows.find(contract.id()).orElseThrow();
    }

    private UUID openLoan(LoanContract contract) {
        var application = applications.get(contract.applicationId());
        var study = applications
                .profile(application)
                .study(products.get(contract.productId()), contract.months(), application.appliedOn());
        return loans.open(new NewLoan(
                contract.applicationId(),
                contract.id(),
                contract.institutionId(),
                contract.borrowerId(),
                contract.productId(),
                contract.principal(),
                contract.months(),
                contract.annualRate(),
                application.cardId(),
                study.map(StudyTerms::subsidisedUntil).orElse(null),
                study.map(StudyTerms::interestOnlyMonths).orElse(0)));
    }

    /** A contract was signed (合同已签署): digests only, never the document. */
    record ContractSigned(
            UUID contractId,
            UUID applicationId,
            UUID borrowerId,
            UUID loanId,
            String digest,
            String disclosureDigest,
            String signatureDigest,
            Instant signedAt) {}
}
