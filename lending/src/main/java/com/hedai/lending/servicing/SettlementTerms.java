package com.hedai.lending.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.lending.schedule.DayCount;

/**
 * What settling early costs (提前结清条件).
 *
 * @param prepaymentFee a part of the principal that is not due yet; consumers usually pay none
 */
public record SettlementTerms(DayCount dayCount, AnnualRate prepaymentFee) {}
