package com.hedai.payment.ledger;

import java.time.LocalDate;
import java.util.UUID;

/** A lender's day was closed (日终完成), told by loan-service. */
record BusinessDayClosed(UUID institutionId, LocalDate day, LocalDate next) {}
