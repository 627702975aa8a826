package com.hedai.lending.account;

import com.hedai.commons.money.AnnualRate;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a loan account follows from (账户条件).
 *
 * @param rate a year, as contracted
 * @param downPayment the part of each drawdown that falls due on its day, 0 to 1 (首付比例)
 * @param multiple instalments are whole multiples of so many yuan; 0: of a fen (还款额取整)
 * @param wholePeriods money drawn within a period bears the interest of the whole period
 */
public record AccountTerms(
        AnnualRate rate,
        int instalments,
        Frequency frequency,
        MonthEnd monthEnd,
        DayCount dayCount,
        InterestMethod method,
        Grace grace,
        InstalmentRule instalmentRule,
        BigDecimal downPayment,
        int multiple,
        boolean wholePeriods,
        Recalculation recalculation,
        Allocation allocation,
        RoundingMode rounding) {
    public AccountTerms {
        if (instalments < 1 || instalments > 999) {
            throw new IllegalArgumentException("instalments: " + instalments + " (expected: 1 to 999)");
        }
        if (downPayment.signum() < 0 || downPayment.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("down payment: " + downPayment + " (expected: 0 to less than 1)");
        }
        if (method == InterestMethod.EQUAL_PRINCIPAL && instalmentRule == InstalmentRule.LEVELLED) {
            throw new IllegalArgumentException(
                    "method: " + method + " (expected: with " + InstalmentRule.STANDARD_PERIOD + ")");
        }
        if (multiple < 0) {
            throw new IllegalArgumentException("multiple: " + multiple + " (expected: not negative)");
        }
    }
}
