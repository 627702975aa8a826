package com.hedai.loan.businessday;

import java.time.LocalDate;
import java.util.UUID;

/** A fact (事实): the books of an institution moved from one day to the next (营业日已日终). */
record BusinessDayClosed(UUID institutionId, LocalDate day, LocalDate next) {}
