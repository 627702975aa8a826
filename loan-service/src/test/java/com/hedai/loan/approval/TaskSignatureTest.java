package com.hedai.loan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskSignatureTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final ReviewTask TASK = new ReviewTask(
            new UUID(0, 1),
            new UUID(0, 2),
            new UUID(0, 3),
            "AP20261122-7K3F9Q2X",
            new UUID(0, 4),
            StepKind.REVIEW,
            "reviewer",
            "institution-manager",
            TaskState.CLAIMED,
            null,
            null,
            AT,
            null,
            null,
            null,
            null,
            null);

    @Test
    void bindsThePersonTheDecisionAndWhatWasSubmitted() {
        var digest = digest("submitted", new UUID(0, 9), TaskOutcome.APPROVE, "note");

        assertThat(digest).hasSize(64).isEqualTo(digest("submitted", new UUID(0, 9), TaskOutcome.APPROVE, "note"));
        assertThat(digest).isNotEqualTo(digest("changed", new UUID(0, 9), TaskOutcome.APPROVE, "note"));
        assertThat(digest).isNotEqualTo(digest("submitted", new UUID(0, 8), TaskOutcome.APPROVE, "note"));
        assertThat(digest).isNotEqualTo(digest("submitted", new UUID(0, 9), TaskOutcome.DECLINE, "note"));
        assertThat(digest).isNotEqualTo(digest("submitted", new UUID(0, 9), TaskOutcome.APPROVE, "other note"));
    }

    @Test
    void partsCannotBeShiftedIntoEachOther() {
        assertThat(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "bc"));
        assertThat(Digest.of("a\n1:b")).isNotEqualTo(Digest.of("a", "b"));
    }

    private static String digest(String subject, UUID signer, TaskOutcome outcome, String note) {
        return TaskSignature.digest(subject, TASK, signer, "reviewer", outcome, "", note, AT);
    }
}
