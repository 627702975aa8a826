package com.hedai.risk.assessment;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.risk.profile.LoanKind;
import java.time.Instant;
import java.util.UUID;

/** The row of an assessment that was just asked for (新评估). */
@SuppressWarnings("ArrayRecordComponent") // only written
record NewAssessment(
        UUID id,
        UUID applicationId,
        UUID borrowerId,
        UUID institutionId,
        Encrypted request,
        byte[] requestIndex,
        Instant createdAt,
        LoanKind productKind) {}
