package com.hedai.loan.approval;

import com.hedai.commons.crypto.Encrypted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's electronic signature under a decision (审批电子签名).
 *
 * @param reasons codes of {@link ReviewReason}, separated by commas
 * @param reviewRound the round of a review or release; nobody signs twice in one
 * @param signature made with the signer's own key over the digest; absent on those before staff had keys
 * @param keyId the signer's key at the user service
 * @param digest SHA-256 over what was submitted, the decision, the person and the time
 */
record TaskSignature(
        UUID id,
        UUID taskId,
        UUID stepId,
        UUID applicationId,
        UUID signerId,
        String role,
        TaskOutcome outcome,
        String reasons,
        @Nullable Encrypted note,
        String digest,
        Instant signedAt,
        @Nullable Integer reviewRound,
        @Nullable String signature,
        @Nullable String keyId) {

    /** The digest that binds the person to the decision; the same words in the same order for ever. */
    static String digest(
            String subjectDigest,
            ReviewTask task,
            UUID signerId,
            String role,
            TaskOutcome outcome,
            String reasons,
            String note,
            Instant signedAt) {
        return Digest.of(
                "hedai-review-1",
                subjectDigest,
                task.id().toString(),
                task.applicationId().toString(),
                signerId.toString(),
                role,
                outcome.name(),
                reasons,
                note,
                signedAt.toString());
    }
}
