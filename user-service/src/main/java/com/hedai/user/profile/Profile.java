package com.hedai.user.profile;

import com.hedai.commons.money.Money;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a borrower tells about work, education, home and whom to call (借款人资料). */
record Profile(
        @NotNull @Valid Employment employment,
        @NotNull Education education,
        @NotNull MaritalStatus maritalStatus,
        @NotNull @Valid Residence residence,
        @NotNull @Valid EmergencyContact emergencyContact) {

    /** What the borrower lives on (职业信息). */
    record Employment(
            @NotNull EmploymentKind kind,
            @Size(max = 100) @Nullable String employer,
            @Nullable LocalDate since,
            @NotNull Money monthlyIncome) {}

    /** Where the borrower lives (居住信息). */
    record Residence(
            @NotBlank @Size(max = 30) String province,
            @NotBlank @Size(max = 30) String city,
            @NotBlank @Size(max = 200) String address,
            @NotNull LocalDate since) {}

    /** Whom to call when the borrower cannot be reached (紧急联系人). */
    record EmergencyContact(
            @NotBlank @Size(max = 50) String name,
            @NotNull Relation relation,
            @NotBlank @Pattern(regexp = "1[3-9][0-9]{9}") String phone) {}

    enum EmploymentKind {
        EMPLOYED,
        SELF_EMPLOYED,
        STUDENT,
        UNEMPLOYED,
        RETIRED;

        /** Whether there is an employer, a business or a school to name. */
        boolean hasPlace() {
            return switch (this) {
                case EMPLOYED, SELF_EMPLOYED, STUDENT -> true;
                case UNEMPLOYED, RETIRED -> false;
            };
        }
    }

    enum Education {
        POSTGRADUATE,
        BACHELOR,
        JUNIOR_COLLEGE,
        HIGH_SCHOOL,
        BELOW_HIGH_SCHOOL
    }

    enum MaritalStatus {
        SINGLE,
        MARRIED,
        DIVORCED,
        WIDOWED
    }

    enum Relation {
        PARENT,
        SPOUSE,
        SIBLING,
        RELATIVE,
        FRIEND,
        COLLEAGUE
    }

    /** What the fields must be like together. */
    void check(LocalDate today) {
        var since = employment.since();
        if (employment.monthlyIncome().isNegative()) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("employment.monthlyIncome");
        }
        if (since != null && since.isAfter(today)) {
            throw new Refusal(UserReason.DATE_IN_FUTURE).at("employment.since");
        }
        if (residence.since().isAfter(today)) {
            throw new Refusal(UserReason.DATE_IN_FUTURE).at("residence.since");
        }
        var employer = employment.employer();
        if (employment.kind().hasPlace() && (employer == null || employer.isBlank())) {
            throw new Refusal(UserReason.EMPLOYER_MISSING).at("employment.employer");
        }
        if (employment.kind().hasPlace() && since == null) {
            throw new Refusal(CommonReason.INVALID_REQUEST).at("employment.since");
        }
    }

    @Override
    public String toString() {
        return "Profile[hidden]";
    }
}
