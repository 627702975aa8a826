package com.hedai.lending.pricing;

import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.Schedule;

/**
 * What a loan would cost (试算结果).
 *
 * @param fees taken from the borrower on the value date, already in the rate
 */
public record Quote(Schedule schedule, Money fees, Apr apr) {
    public Money totalInterest() {
        return schedule.interest();
    }

    /** Everything paid beyond the principal (综合融资成本). */
    public Money totalCost() {
        return totalInterest().plus(fees);
    }
}
