package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import java.time.LocalDate;
import java.util.UUID;

/** The highest yearly all-in cost that a licence type may charge from a day on (综合融资成本上限). */
record CostCap(UUID id, String licenceType, LocalDate effectiveFrom, AnnualRate rate, String source) {}
