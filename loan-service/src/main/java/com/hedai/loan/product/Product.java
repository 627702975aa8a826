package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.servicing.OwedPart;
import com.hedai.loan.LoanReason;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a loan product (贷款产品): terms that never change once published.
 *
 * @param version counts from 1 within institution and code
 * @param effectiveFrom the first business day on which it is the valid version
 * @param tenors in months
 * @param penaltyRate a year, on overdue principal
 * @param graceDays days after the due date on which payment is not yet late
 * @param allocationOrder in which order money settles what is owed of one instalment
 * @param prepaymentFee a part of the principal paid early
 * @param approvalPlan the code of the plan an application passes
 * @param interestOnlyMonths months after studying in which only interest is due
 * @param requiredConsents documents the borrower must have agreed to
 */
public record Product(
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
        List<Integer> tenors,
        AnnualRate annualRate,
        RepaymentMethod method,
        DayCount dayCount,
        AnnualRate penaltyRate,
        int graceDays,
        List<OwedPart> allocationOrder,
        AnnualRate prepaymentFee,
        String approvalPlan,
        List<String> requiredConsents,
        Eligibility eligibility,
        int interestOnlyMonths,
        ProductStatus status) {

    public Product {
        if (!amountMin.isPositive() || amountMax.compareTo(amountMin) < 0) {
            throw new IllegalArgumentException("amounts: " + amountMin + " to " + amountMax + " (expected: rising)");
        }
        if (tenors.isEmpty() || tenors.stream().anyMatch(months -> months < 1 || months > 360)) {
            throw new IllegalArgumentException("tenors: " + tenors + " (expected: 1 to 360 months)");
        }
        if (allocationOrder.size() != OwedPart.values().length
                || !EnumSet.copyOf(allocationOrder).equals(EnumSet.allOf(OwedPart.class))) {
            throw new IllegalArgumentException("allocation order: " + allocationOrder + " (expected: each part once)");
        }
        if (graceDays < 0 || graceDays > 30) {
            throw new IllegalArgumentException("grace days: " + graceDays + " (expected: 0 to 30)");
        }
        if (interestOnlyMonths < 0 || interestOnlyMonths > 120) {
            throw new IllegalArgumentException("interest only: " + interestOnlyMonths + " (expected: 0 to 120 months)");
        }
        tenors = List.copyOf(tenors);
        allocationOrder = List.copyOf(allocationOrder);
        requiredConsents = List.copyOf(requiredConsents);
    }

    /** Refuses an amount or a tenor that this version does not offer. */
    public void check(Money amount, int months) {
        if (amount.compareTo(amountMin) < 0 || amount.compareTo(amountMax) > 0) {
            throw Refusal.of(LoanReason.AMOUNT_OUT_OF_LIMITS, amountMin, amountMax)
                    .at("amount");
        }
        if (!tenors.contains(months)) {
            var offered = tenors.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw Refusal.of(LoanReason.TENOR_NOT_OFFERED, offered).at("months");
        }
    }

    /** The terms of a loan of this product whose interest starts on a day. */
    public ScheduleTerms terms(Money amount, int months, LocalDate valueOn) {
        return ScheduleTerms.monthly(amount, annualRate, months, method, dayCount, valueOn);
    }

    /** Which part of a student loan is subsidised, and how long after it only interest is due; nothing for other loans. */
    public Optional<StudyTerms> study(int months, LocalDate on, @Nullable LocalDate graduatesOn) {
        if (kind != ProductKind.STUDENT_LOAN || graduatesOn == null || !graduatesOn.isAfter(on)) {
            return Optional.empty();
        }
        var left = StudyTime.until(graduatesOn, on);
        left.check(months);
        return Optional.of(new StudyTerms(graduatesOn, left.interestOnly(months, interestOnlyMonths)));
    }

    /** The same for somebody who may still be studying then. */
    public ScheduleTerms terms(Money amount, int months, LocalDate valueOn, Optional<StudyTerms> study) {
        return study.map(time -> ScheduleTerms.student(
                        amount,
                        annualRate,
                        months,
                        method,
                        dayCount,
                        valueOn,
                        time.subsidisedUntil(),
                        time.interestOnlyMonths()))
                .orElseGet(() -> terms(amount, months, valueOn));
    }

    /** The same terms as a version of a lender's own. */
    Product publishedAs(UUID newId, UUID newInstitutionId, int newVersion, LocalDate newEffectiveFrom) {
        return new Product(
                newId,
                newInstitutionId,
                code,
                newVersion,
                newEffectiveFrom,
                nameZh,
                nameEn,
                kind,
                amountMin,
                amountMax,
                tenors,
                annualRate,
                method,
                dayCount,
                penaltyRate,
                graceDays,
                allocationOrder,
                prepaymentFee,
                approvalPlan,
                requiredConsents,
                eligibility,
                interestOnlyMonths,
                status);
    }
}
