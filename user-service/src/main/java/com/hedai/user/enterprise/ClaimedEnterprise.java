package com.hedai.user.enterprise;

import com.hedai.commons.crypto.Encrypted;
import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The firm a borrower says to run, and how far that is proved (企业信息), as stored. */
record ClaimedEnterprise(
        UUID accountId,
        UUID id,
        UUID institutionId,
        Encrypted name,
        Encrypted code,
        Position position,
        EnterpriseState state,
        @Nullable LocalDate registeredOn,
        @Nullable Money capital,
        @Nullable String industry,
        UUID inquiryId) {}
