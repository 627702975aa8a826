package com.hedai.loan.product;

import com.hedai.commons.approval.FourEyes;
import com.hedai.commons.id.Ids;
import com.hedai.commons.idempotency.Idempotency;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/loan/product-versions")
class ProductChangeController {
    private final FourEyes fourEyes;
    private final ProductChange change;
    private final Idempotency idempotency;
    private final Ids ids;

    ProductChangeController(FourEyes fourEyes, ProductChange change, Idempotency idempotency, Ids ids) {
        this.fourEyes = fourEyes;
        this.change = change;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** Proposes a version of a product; it is published when another person confirms the change request. */
    @PostMapping
    @Allowed("loan:product:change")
    ResponseEntity<ProductProposed> propose(
            Actor actor,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ProductProposal proposal) {
        return idempotency.once(key, proposal, () -> {
            var versionId = ids.next();
            var request = fourEyes.propose(change, versionId, proposal.product(), proposal.reason());
            return ResponseEntity.status(HttpStatus.CREATED).body(new ProductProposed(request, versionId));
        });
    }

    /** A product version with the reason for it (产品变更申请). */
    record ProductProposal(
            @NotNull @Valid ProductDraft product,
            @NotBlank @Size(max = 500) String reason) {}

    /** The change request that waits for a second person (已提交复核). */
    record ProductProposed(UUID changeRequestId, UUID productVersionId) {}
}
