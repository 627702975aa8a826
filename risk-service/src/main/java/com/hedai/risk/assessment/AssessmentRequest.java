package com.hedai.risk.assessment;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.risk.profile.Applicant;
import com.hedai.risk.profile.Education;
import com.hedai.risk.profile.EmploymentKind;
import com.hedai.risk.profile.LoanKind;
import com.hedai.risk.profile.LoanRequest;
import com.hedai.risk.profile.MaritalStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question whether to lend (评估请求), with the profile frozen by the application. */
record AssessmentRequest(
        @NotNull UUID applicationId,
        @NotNull UUID borrowerId,
        @NotNull UUID institutionId,
        @NotBlank @Size(max = 64) String product,
        @Nullable LoanKind productKind,
        @NotNull Money amount,
        @Min(1) @Max(360) int months,
        @NotNull AnnualRate annualRate,
        @NotNull Money instalment,
        @Min(0) long profileVersion,
        @NotNull @Valid ApplicantProfile profile) {

    /** What the applicant states; no name, number or address. */
    record ApplicantProfile(
            @NotNull LocalDate birthOn,
            @NotNull EmploymentKind employmentKind,
            @Nullable LocalDate employedSince,
            @Nullable Money monthlyIncome,
            @Nullable Education education,
            @Nullable MaritalStatus maritalStatus,
            @Nullable LocalDate residentSince) {}

    /** What annotations cannot say. */
    void check() {
        if (!amount.isPositive()) {
            throw Refusal.of(CommonReason.INVALID_REQUEST).at("amount");
        }
        if (!instalment.isPositive()) {
            throw Refusal.of(CommonReason.INVALID_REQUEST).at("instalment");
        }
        if (profile.monthlyIncome() != null && profile.monthlyIncome().isNegative()) {
            throw Refusal.of(CommonReason.INVALID_REQUEST).at("profile.monthlyIncome");
        }
    }

    /** What was asked before there were kinds was personal. */
    LoanKind kind() {
        return productKind == null ? LoanKind.PERSONAL_MICRO_LOAN : productKind;
    }

    Applicant applicant() {
        return new Applicant(
                profile.birthOn(),
                profile.employmentKind(),
                profile.employedSince(),
                profile.monthlyIncome(),
                profile.education(),
                profile.maritalStatus(),
                profile.residentSince());
    }

    LoanRequest loan() {
        return new LoanRequest(product, amount, months, annualRate, instalment);
    }
}
