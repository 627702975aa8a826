package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import com.hedai.lending.servicing.Payoff;
import java.time.LocalDate;

/**
 * What settles a loan on a day (提前结清金额).
 *
 * @param interest for the days before that day; below zero where interest was paid ahead of its time
 * @param fee with the prepayment fee
 * @param prepaymentFee what settling early costs
 * @param underWay what is being deducted; a settlement can be ordered when nothing is
 */
record SettlementQuote(
        LocalDate on,
        Money principal,
        Money interest,
        Money penalty,
        Money fee,
        Money prepaymentFee,
        Money total,
        Money underWay) {
    static final int DAYS_AHEAD = 60;

    static SettlementQuote of(Payoff payoff, Money underWay) {
        var owed = payoff.owed();
        return new SettlementQuote(
                payoff.on(),
                owed.principal(),
                owed.interest(),
                owed.penalty(),
                owed.fee(),
                payoff.prepaymentFee(),
                owed.total(),
                underWay);
    }
}
