package com.hedai.risk.profile;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant states (申请人信息), frozen with the application.
 *
 * @param employedSince absent for those without work
 * @param residentSince when the person moved to the present address
 */
public record Applicant(
        LocalDate birthOn,
        EmploymentKind employmentKind,
        @Nullable LocalDate employedSince,
        @Nullable Money monthlyIncome,
        @Nullable Education education,
        @Nullable MaritalStatus maritalStatus,
        @Nullable LocalDate residentSince) {}
