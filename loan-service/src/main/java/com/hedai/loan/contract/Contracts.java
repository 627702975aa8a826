package com.hedai.loan.contract;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.crypto.Vault;
import com.hedai.commons.parameter.Parameter;
import com.hedai.commons.parameter.Parameters;
import com.hedai.commons.security.Actor;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.application.Applications;
import com.hedai.loan.approval.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contracts up to the signature (借款合同): stored, shown, disclosure confirmed, or made void. */
@Component
class Contracts {
    static final String OBJECT = "loan-contract";

    private final ContractMapper contracts;
    private final Applications applications;
    private final Vault vault;
    private final AuditTrail audit;
    private final Parameters parameters;
    private final Parameter<Duration> readingTime;
    private final Clock clock;

    Contracts(
            ContractMapper contracts,
            Applications applications,
            Vault vault,
            AuditTrail audit,
            Parameters parameters,
            Parameter<Duration> readingTime,
            Clock clock) {
        this.contracts = contracts;
        this.applications = applications;
        this.vault = vault;
        this.audit = audit;
        this.parameters = parameters;
        this.readingTime = readingTime;
        this.clock = clock;
    }

    /** The contract if it is the reader's own, or in the reader's books when the permission reaches further. */
    LoanContract visible(Actor reader, String permission, UUID id) {
        var own = reader.ownOnly(permission);
        return contracts
                .find(id)
                .filter(contract -> contract.institutionId().equals(reader.institutionId()))
                .filter(contract -> own == null || contract.borrowerId().equals(own))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND));
    }

    Page<LoanContract> page(Actor reader, String permission, PageRequest page) {
        var rows = contracts.page(reader.institutionId(), reader.ownOnly(permission), page.afterId(), page.fetch());
        return Page.of(rows, page, LoanContract::id);
    }

    Optional<ContractSignature> signature(LoanContract contract) {
        return contracts.signature(contract.id());
    }

    @Nullable
    UUID loanOf(LoanContract contract) {
        return applications.get(contract.applicationId()).loanId();
    }

    /** The PDF, provided it is still the one whose digest was signed. */
    byte[] document(LoanContract contract) {
        var sealed = contracts.document(contract.id()).orElseThrow();
        var pdf = vault.decryptBytes(ContractDrafts.DOCUMENT, contract.id(), sealed);
        if (!Digest.of(pdf).equals(contract.documentDigest())) {
            throw new IllegalStateException("contract " + contract.number() + ": the document differs from its digest");
        }
        return pdf;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void store(ContractDrafts.Draft draft) {
        var contract = draft.contract();
        contracts.insert(contract, draft.document());
        applications.contracted(contract.applicationId(), contract.id());
        audit.created("loan:contract:draw-up", OBJECT, contract.id(), "document", "disclosure");
    }

    /** The borrower opens the disclosure: the reading time begins with the first time. */
    @Transactional
    LoanContract show(LoanContract contract) {
        if (contracts.shown(contract.id(), now()) == 1) {
            audit.changed("loan:contract:disclose", OBJECT, contract.id(), "shownAt");
        }
        return contracts.find(contract.id()).orElseThrow();
    }

    /** The borrower has read what the loan costs; a second confirmation changes nothing. */
    @Transactional
    LoanContract confirm(LoanContract seen, @Nullable String digest) {
        if (digest != null && !digest.equals(seen.disclosureDigest())) {
            throw Refusal.of(LoanReason.DISCLOSURE_DIFFERS).at("digest");
        }
        switch (seen.status()) {
            case VOID -> throw new Refusal(LoanReason.CONTRACT_VOID);
            case AWAITING_SIGNATURE, SIGNED -> {
                return seen;
            }
            case AWAITING_CONFIRMATION -> checkReadingTime(seen);
        }
        move(seen, ContractStatus.AWAITING_SIGNATURE, now());
        audit.changed("loan:contract:confirm", OBJECT, seen.id(), "confirmedAt");
        return contracts.find(seen.id()).orElseThrow();
    }

    private void checkReadingTime(LoanContract contract) {
        var shownAt = contract.shownAt();
        if (shownAt == null) {
            throw new Refusal(LoanReason.DISCLOSURE_NOT_SHOWN);
        }
        var asked = readingTime(contract);
        var left = Duration.between(clock.instant(), shownAt.plus(asked));
        if (left.isPositive()) {
            throw Refusal.of(LoanReason.DISCLOSURE_NOT_READ, asked.toSeconds()).retryAfter(left.plusMillis(999));
        }
    }

    /** How long the cost disclosure must have been open before it can be confirmed (强制阅读时间). */
    Duration readingTime(LoanContract contract) {
        return parameters.of(readingTime, contract.institutionId());
    }

    /** Never to be signed any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void makeVoid(UUID applicationId) {
        contracts.ofApplication(applicationId).ifPresent(contract -> {
            move(contract, ContractStatus.VOID, now());
            audit.changed("loan:contract:void", OBJECT, contract.id(), "status");
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void sign(LoanContract contract, ContractSignature signature) {
        move(contract, ContractStatus.SIGNED, signature.signedAt());
        contracts.sign(signature);
        audit.created("loan:contract:sign", "contract-signature", signature.id());
        audit.changed("loan:contract:sign", OBJECT, contract.id(), "status", "signedAt");
    }

    private void move(LoanContract contract, ContractStatus to, Instant at) {
        if (!contract.status().next().contains(to)) {
            throw new Refusal(LoanReason.CONTRACT_STATE, contract.status());
        }
        if (contracts.move(contract.id(), contract.version(), to, at) == 0) {
            throw new Refusal(CommonReason.CHANGED_MEANWHILE);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
