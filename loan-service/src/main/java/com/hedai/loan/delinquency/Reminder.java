package com.hedai.loan.delinquency;

import com.hedai.commons.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder of an instalment (还款提醒).
 *
 * @param id also the id of the message to the borrower
 */
record Reminder(
        UUID id,
        UUID institutionId,
        UUID loanId,
        UUID borrowerId,
        int instalmentNumber,
        ReminderKind kind,
        LocalDate businessOn,
        Money amount,
        Instant createdAt) {}
