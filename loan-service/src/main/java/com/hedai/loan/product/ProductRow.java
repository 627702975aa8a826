package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.servicing.OwedPart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A product version as it is stored: lists are comma-separated words. */
record ProductRow(
        UUID id,
        UUID institutionId,
        String code,
        int version,
        LocalDate effectiveFrom,
        String nameZh,
        String nameEn,
        ProductKind kind,
        Money amountMin,
        Money amountMax,
        String tenors,
        AnnualRate annualRate,
        RepaymentMethod method,
        DayCount dayCount,
        AnnualRate penaltyRate,
        int graceDays,
        String allocationOrder,
        AnnualRate prepaymentFee,
        String approvalPlan,
        String requiredConsents,
        int ageMin,
        int ageMax,
        boolean studentsAllowed,
        int interestOnlyMonths,
        ProductStatus status) {

    static ProductRow of(Product product) {
        return new ProductRow(
                product.id(),
                product.institutionId(),
                product.code(),
                product.version(),
                product.effectiveFrom(),
                product.nameZh(),
                product.nameEn(),
                product.kind(),
                product.amountMin(),
                product.amountMax(),
                words(product.tenors()),
                product.annualRate(),
                product.method(),
                product.dayCount(),
                product.penaltyRate(),
                product.graceDays(),
                words(product.allocationOrder()),
                product.prepaymentFee(),
                product.approvalPlan(),
                words(product.requiredConsents()),
                product.eligibility().ageMin(),
                product.eligibility().ageMax(),
                product.eligibility().studentsAllowed(),
                product.interestOnlyMonths(),
                product.status());
    }

    Product toProduct() {
        return new Product(
                id,
                institutionId,
                code,
                version,
                effectiveFrom,
                nameZh,
                nameEn,
                kind,
                amountMin,
                amountMax,
                list(tenors, Integer::valueOf),
                annualRate,
                method,
                dayCount,
                penaltyRate,
                graceDays,
                list(allocationOrder, OwedPart::valueOf),
                prepaymentFee,
                approvalPlan,
                list(requiredConsents, Function.identity()),
                new Eligibility(ageMin, ageMax, studentsAllowed),
                interestOnlyMonths,
                status);
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static <T> List<T> list(String words, Function<String, T> reader) {
        return Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .map(reader)
                .toList();
    }
}
