package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.lending.schedule.DayCount;

/**
 * What settling early costs (提前结清条件). Pure.
 *
 * @param prepaymentFee a part of the principal that is not due yet; consumers usually pay none
 */
record SettlementTerms(DayCount dayCount, AnnualRate prepaymentFee) {}
