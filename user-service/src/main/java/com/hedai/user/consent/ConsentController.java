package com.hedai.user.consent;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.security.ForService;
import com.hedai.commons.security.Open;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Consents over HTTP (授权接口). */
@RestController
class ConsentController {
    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    record ConsentRequest(
            @NotNull DocumentCode document, @Min(1) int version) {}

    record DocumentView(DocumentCode code, int version, String title, String text, Instant effectiveFrom) {
        static DocumentView of(ConsentDocument document) {
            return new DocumentView(
                    document.code(), document.version(), document.title(), document.text(), document.effectiveFrom());
        }
    }

    record DocumentList(List<DocumentView> items) {}

    /** Whether a consent counts at this moment, and which. */
    record ConsentValidity(
            boolean valid,
            @Nullable UUID consentId,
            @Nullable Integer version,
            @Nullable Instant givenAt) {}

    @GetMapping("/api/v1/consent-documents")
    @Open
    DocumentList consentDocuments() {
        return new DocumentList(
                consents.documents().stream().map(DocumentView::of).toList());
    }

    @PostMapping("/api/v1/me/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("user:consent:give")
    ConsentView giveConsent(Actor actor, @Valid @RequestBody ConsentRequest request) {
        return consents.give(actor, request.document(), request.version());
    }

    @GetMapping("/api/v1/me/consents")
    @Allowed("user:consent:read")
    Page<ConsentView> listConsents(Actor actor, PageRequest page) {
        return consents.page(actor, page);
    }

    @DeleteMapping("/api/v1/me/consents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("user:consent:withdraw")
    void withdrawConsent(Actor actor, @PathVariable UUID id) {
        consents.withdraw(actor, id);
    }

    @GetMapping("/internal/v1/borrowers/{accountId}/consents/{document}")
    @ForService
    ConsentValidity consentValidity(@PathVariable UUID accountId, @PathVariable DocumentCode document) {
        return consents.valid(accountId, document)
                .map(consent -> new ConsentValidity(true, consent.id(), consent.version(), consent.givenAt()))
                .orElse(new ConsentValidity(false, null, null, null));
    }
}
