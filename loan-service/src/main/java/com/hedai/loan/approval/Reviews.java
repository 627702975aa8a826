package com.hedai.loan.approval;

import com.hedai.commons.crypto.Vault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signed decisions on an application (审批记录), for the staff who work on it. */
@Component
public class Reviews {
    private final TaskMapper tasks;
    private final Vault vault;

    Reviews(TaskMapper tasks, Vault vault) {
        this.tasks = tasks;
        this.vault = vault;
    }

    public List<Review> of(UUID applicationId) {
        return tasks.signatures(applicationId).stream().map(this::review).toList();
    }

    private Review review(TaskSignature signature) {
        var note = signature.note() == null ? null : vault.decrypt(TaskDesk.NOTE, signature.id(), signature.note());
        var reasons = signature.reasons().isEmpty()
                ? List.<String>of()
                : List.of(signature.reasons().split(","));
        return new Review(
                signature.signerId(),
                signature.role(),
                signature.outcome().name(),
                reasons,
                note,
                signature.signedAt(),
                signature.digest(),
                signature.signature(),
                signature.keyId());
    }

    /**
     * A signed decision (审批意见).
     *
     * @param digest what the signature binds to
     * @param signature made with the signer's key, base64
     * @param keyId names the public key that verifies it
     */
    public record Review(
            UUID signerId,
            String role,
            String outcome,
            List<String> reasons,
            @Nullable String note,
            Instant signedAt,
            String digest,
            @Nullable String signature,
            @Nullable String keyId) {}
}
