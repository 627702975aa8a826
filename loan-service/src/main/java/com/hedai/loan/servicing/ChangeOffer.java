package com.hedai.loan.servicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New terms of a loan that wait for the borrower's consent, or had it (变更要约). */
record ChangeOffer(
        UUID id,
        UUID institutionId,
        UUID loanId,
        UUID borrowerId,
        String details,
        State state,
        LocalDate offeredOn,
        Instant createdAt,
        @Nullable Instant answeredAt) {
    /** Where it is (状态). */
    enum State {
        /** 待确认. */
        OPEN,
        /** 已同意. */
        ACCEPTED,
        /** 已拒绝. */
        REFUSED,
        /** 已失效: its first due date passed before anybody answered. */
        LAPSED
    }
}
