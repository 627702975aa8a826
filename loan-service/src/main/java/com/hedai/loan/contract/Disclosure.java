package com.hedai.loan.contract;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.RepaymentMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the loan costs, all in (综合融资成本明示): shown, read and confirmed before the contract can be signed.
 *
 * @param items what is charged when the borrower pays as agreed
 * @param totalCost everything beyond the principal when paid as agreed
 * @param apr yearly all-in cost, simple (单利)
 * @param effectiveRate yearly all-in cost, compound (复利)
 * @param contingent what may be charged besides, and when
 * @param statement that nothing else is charged
 */
record Disclosure(
        String version,
        String lender,
        String product,
        Money principal,
        int months,
        RepaymentMethod method,
        List<CostItem> items,
        Money totalCost,
        Money totalRepayment,
        Money firstInstalment,
        AnnualRate apr,
        AnnualRate effectiveRate,
        Text rateNote,
        List<ContingentCost> contingent,
        Text statement) {

    /** The same in Chinese and English. */
    record Text(String zh, String en) {}

    /**
     * One item of interest or fee (费用项目).
     *
     * @param calculation how it is computed
     * @param rate absent for a fixed amount
     * @param collector who collects it
     */
    record CostItem(
            String code,
            Text name,
            Text calculation,
            @Nullable AnnualRate rate,
            Money amount,
            String collector) {}

    /** What is charged only if something happens (或有成本). */
    record ContingentCost(String code, Text name, Text calculation, AnnualRate rate, String collector) {}
}
