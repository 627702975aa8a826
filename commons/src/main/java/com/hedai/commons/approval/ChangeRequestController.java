package com.hedai.commons.approval;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.web.Page;
import com.hedai.commons.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of changes that wait for a second person (复核队列). */
@RestController
@RequestMapping("/api/v1/${hedai.web.path}/change-requests")
final class ChangeRequestController {
    private final FourEyes fourEyes;
    private final AuditTrail audit;

    /** Why a change was rejected. */
    record Rejection(@NotBlank @Size(max = 500) String note) {}

    ChangeRequestController(FourEyes fourEyes, AuditTrail audit) {
        this.fourEyes = fourEyes;
        this.audit = audit;
    }

    @Allowed("platform:change-request:read")
    @GetMapping
    Page<ChangeRequest> list(Actor reader, PageRequest page) {
        var requests = fourEyes.page(reader, page);
        audit.viewed(
                "platform:change-request:read",
                "change-request",
                requests.items().stream().map(ChangeRequest::id).toList());
        return requests;
    }

    @Allowed("platform:change-request:read")
    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable UUID id) {
        fourEyes.approve(id);
    }

    @Allowed("platform:change-request:read")
    @PostMapping("/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection) {
        fourEyes.reject(id, rejection.note());
    }

    @Allowed("platform:change-request:read")
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        fourEyes.withdraw(id);
    }
}
