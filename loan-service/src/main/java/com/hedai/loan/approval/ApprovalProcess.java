package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The approval process of one application (审批进程) as stored.
 *
 * @param subjectDigest SHA-256 of what was submitted; reviewers' signatures cover it
 * @param facts see {@link KnownFacts}
 * @param dueAt when the loop looks next; null while a person or a fact is awaited
 * @param turn an answer that belongs to an older turn is dropped
 * @param classId the class of a student who applies
 * @param attempts unknown answers in a row
 */
record ApprovalProcess(
        UUID applicationId,
        UUID institutionId,
        UUID borrowerId,
        String number,
        UUID planId,
        String subjectDigest,
        int round,
        String facts,
        ProcessState state,
        @Nullable Instant dueAt,
        long turn,
        int attempts,
        @Nullable UUID classId) {}
