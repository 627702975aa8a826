package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a part of a loan's history (历史交易).
 *
 * @param reversedOn the business date on which it was reversed
 */
record StoredEvent(
        UUID id,
        TransactionKind kind,
        int sequence,
        LocalDate valueOn,
        LocalDate bookedOn,
        Money amount,
        @Nullable String details,
        @Nullable LocalDate reversedOn) {

    /** Whether it was known, and counted, at the end of a business day. */
    boolean isKnownOn(LocalDate day) {
        return !bookedOn.isAfter(day);
    }

    boolean isReversedOn(LocalDate day) {
        return reversedOn != null && !reversedOn.isAfter(day);
    }
}
