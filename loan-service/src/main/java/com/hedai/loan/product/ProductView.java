package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.Apr;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A product as borrowers see it (产品介绍).
 *
 * @param apr yearly all-in cost, simple, of the largest amount over the longest tenor
 * @param effectiveAnnualRate the same, compounded
 */
record ProductView(
        String code,
        int version,
        LocalDate effectiveFrom,
        String nameZh,
        String nameEn,
        ProductKind kind,
        Money amountMin,
        Money amountMax,
        List<Integer> tenors,
        AnnualRate annualRate,
        BigDecimal apr,
        BigDecimal effectiveAnnualRate,
        RepaymentMethod method,
        DayCount dayCount,
        AnnualRate penaltyRate,
        int graceDays,
        AnnualRate prepaymentFee,
        List<String> requiredConsents,
        int ageMin,
        int ageMax,
        boolean studentsAllowed,
        int interestOnlyMonths) {

    static ProductView of(Product product, Apr apr) {
        return new ProductView(
                product.code(),
                product.version(),
                product.effectiveFrom(),
                product.nameZh(),
                product.nameEn(),
                product.kind(),
                product.amountMin(),
                product.amountMax(),
                product.tenors(),
                product.annualRate(),
                apr.nominal(),
                apr.effective(),
                product.method(),
                product.dayCount(),
                product.penaltyRate(),
                product.graceDays(),
                product.prepaymentFee(),
                product.requiredConsents(),
                product.eligibility().ageMin(),
                product.eligibility().ageMax(),
                product.eligibility().studentsAllowed(),
                product.interestOnlyMonths());
    }
}
