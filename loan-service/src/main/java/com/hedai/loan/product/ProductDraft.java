package com.hedai.loan.product;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.servicing.OwedPart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a product version that waits for a second person (待复核产品版本).
 *
 * @param interestOnlyMonths none when left out
 */
record ProductDraft(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{2,31}") String code,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 64) String nameZh,
        @NotBlank @Size(max = 64) String nameEn,
        @NotNull ProductKind kind,
        @NotNull Money amountMin,
        @NotNull Money amountMax,
        @NotEmpty @Size(max = 24) List<@NotNull @Min(1) @Max(360) Integer> tenors,
        @NotNull AnnualRate annualRate,
        @NotNull RepaymentMethod method,
        @NotNull DayCount dayCount,
        @NotNull AnnualRate penaltyRate,
        @Min(0) @Max(30) int graceDays,
        @NotNull @Size(min = 4, max = 4) List<@NotNull OwedPart> allocationOrder,
        @NotNull AnnualRate prepaymentFee,
        @NotBlank @Size(max = 64) String approvalPlan,
        @NotNull @Size(max = 8) List<@NotBlank @Pattern(regexp = "[A-Z_]{1,31}") String> requiredConsents,
        @Min(18) @Max(120) int ageMin,
        @Min(18) @Max(120) int ageMax,
        boolean studentsAllowed,
        @Nullable @Min(0) @Max(120) Integer interestOnlyMonths,
        @NotNull ProductStatus status) {

    Product toProduct(UUID id, UUID institutionId, int version) {
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
                new Eligibility(ageMin, ageMax, studentsAllowed),
                interestOnlyMonths == null ? 0 : interestOnlyMonths,
                status);
    }
}
