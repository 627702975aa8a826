package com.hedai.user.enrolment;

import com.hedai.commons.crypto.Encrypted;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a borrower says to study, and how far that is proved (学籍信息), as stored.
 *
 * @param graduatesOn when the studies end, as the source says; once verified
 */
record Enrolment(
        UUID accountId,
        UUID institutionId,
        UUID classId,
        Encrypted studentNumber,
        UUID consentId,
        EnrolmentState state,
        @Nullable LocalDate graduatesOn,
        UUID inquiryId) {

    /** Verified, and the studies are not over. */
    boolean isCurrent(LocalDate today) {
        return state == EnrolmentState.VERIFIED && graduatesOn != null && !today.isAfter(graduatesOn);
    }
}
