package com.hedai.loan.contract;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.contract.ContractViews.Accepted;
import com.hedai.loan.contract.ContractViews.Confirmation;
import com.hedai.loan.contract.ContractViews.ContractSummary;
import com.hedai.loan.contract.ContractViews.ContractView;
import com.hedai.loan.contract.ContractViews.DisclosureView;
import com.hedai.loan.contract.ContractViews.SignatureRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contracts over HTTP (借款合同接口). */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractController {
    private static final String READ = "loan:contract:read";
    private static final String SIGN = "loan:contract:sign";
    private static final String READ_DOCUMENT = "loan:contract-document:read";

    private final Contracts contracts;
    private final SigningCodes codes;
    private final Signing signing;
    private final Idempotency idempotency;
    private final AuditTrail audit;

    ContractController(
            Contracts contracts, SigningCodes codes, Signing signing, Idempotency idempotency, AuditTrail audit) {
        this.contracts = contracts;
        this.codes = codes;
        this.signing = signing;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @GetMapping
    @Allowed(READ)
    Page<ContractSummary> list(Actor reader, PageRequest page) {
        var found = contracts.page(reader, READ, page);
        audit.viewed(
                READ,
                Contracts.OBJECT,
                found.items().stream().map(LoanContract::id).toList());
        return found.map(ContractSummary::of);
    }

    @GetMapping("/{id}")
    @Allowed(READ)
    ContractView get(Actor reader, @PathVariable UUID id) {
        var contract = contracts.visible(reader, READ, id);
        audit.viewed(READ, Contracts.OBJECT, id);
        return view(contract);
    }

    /** Name, identity number and phone stand in it unmasked, so it needs a permission of its own. */
    @GetMapping(value = "/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed(READ_DOCUMENT)
    ResponseEntity<byte[]> document(Actor reader, @PathVariable UUID id) {
        var contract = contracts.visible(reader, READ_DOCUMENT, id);
        var pdf = contracts.document(contract);
        audit.viewed(READ_DOCUMENT, Contracts.OBJECT, id);
        var name =
                ContentDisposition.inline().filename(contract.number() + ".pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    /** For the borrower, the first look starts the reading time. */
    @GetMapping("/{id}/disclosure")
    @Allowed(READ)
    DisclosureView disclosure(Actor reader, @PathVariable UUID id) {
        var contract = contracts.visible(reader, READ, id);
        audit.viewed("loan:contract:read-disclosure", Contracts.OBJECT, id);
        var shown = contract.borrowerId().equals(reader.accountId()) ? contracts.show(contract) : contract;
        return DisclosureView.of(shown, contracts.readingTime(shown).toSeconds());
    }

    @PostMapping("/{id}/disclosure-confirmation")
    @Allowed(SIGN)
    ContractView confirm(
            Actor borrower, @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable Confirmation given) {
        var contract = contracts.visible(borrower, SIGN, id);
        return view(contracts.confirm(contract, given == null ? null : given.digest()));
    }

    /** The code is checked before the transaction begins; a repeated request gives the first answer. */
    @PostMapping("/{id}/signature")
    @Allowed(SIGN)
    ResponseEntity<Accepted> sign(
            Actor borrower,
            @PathVariable UUID id,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SignatureRequest request) {
        if (key == null || key.isBlank()) {
            throw Refusal.of(CommonReason.IDEMPOTENCY_KEY_MISSING).at("Idempotency-Key");
        }
        var contract = contracts.visible(borrower, SIGN, id);
        if (contract.status() == ContractStatus.SIGNED) {
            return idempotency.once(key, request, () -> {
                throw new Refusal(LoanReason.CONTRACT_SIGNED_ALREADY);
            });
        }
        Signing.check(contract);
        var verification = codes.verify(contract, key, request.code());
        return idempotency.once(key, request, () -> {
            var signed = signing.sign(contract, verification);
            return ResponseEntity.accepted().body(new Accepted(signed.id(), signed.status()));
        });
    }

    private ContractView view(LoanContract contract) {
        return ContractView.of(
                contract,
                contracts.loanOf(contract),
                contracts.signature(contract).orElse(null));
    }
}
