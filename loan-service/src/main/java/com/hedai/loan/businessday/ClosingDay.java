package com.hedai.loan.businessday;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A business day that is being closed (日终中的营业日).
 *
 * @param next the day on which the books will be afterwards
 */
public record ClosingDay(UUID institutionId, LocalDate day, LocalDate next) {}
