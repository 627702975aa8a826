package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The applicant as staff see it (申请人信息): what names a person is masked unless the reader may see it.
 *
 * @param monthlyIncome only for those who judge the risk
 */
record ApplicantView(
        boolean masked,
        String name,
        String identityNumber,
        String phone,
        String employmentKind,
        @Nullable String employer,
        @Nullable LocalDate employedSince,
        @Nullable Money monthlyIncome,
        String education,
        String maritalStatus,
        String residence,
        @Nullable StudentView student,
        @Nullable EnterpriseView enterprise) {

    static ApplicantView full(Profile profile) {
        return of(profile, false, true);
    }

    static ApplicantView masked(Profile profile, boolean withIncome) {
        return of(profile, true, withIncome);
    }

    private static ApplicantView of(Profile profile, boolean masked, boolean withIncome) {
        var employment = profile.employment();
        var residence = profile.residence();
        return new ApplicantView(
                masked,
                masked ? cover(profile.name(), 1, 0) : profile.name(),
                masked ? cover(profile.identityNumber(), 3, 4) : profile.identityNumber(),
                masked ? cover(profile.phone(), 3, 4) : profile.phone(),
                employment.kind(),
                masked && employment.employer() != null ? cover(employment.employer(), 2, 0) : employment.employer(),
                employment.since(),
                withIncome ? employment.monthlyIncome() : null,
                profile.education(),
                profile.maritalStatus(),
                masked ? residence.province() + residence.city() + "***" : residence.line(),
                StudentView.of(profile.student(), masked),
                EnterpriseView.of(profile.enterprise()));
    }

    /** Where somebody studies, as those see it who vouch (学籍信息). */
    record StudentView(
            String school, String className, String studentNumber, String level, int entryYear, LocalDate graduatesOn) {
        static @Nullable StudentView of(Profile.@Nullable Student student, boolean masked) {
            return student == null
                    ? null
                    : new StudentView(
                            student.schoolName(),
                            student.className(),
                            masked ? cover(student.studentNumber(), 2, 2) : student.studentNumber(),
                            student.level(),
                            student.entryYear(),
                            student.graduatesOn());
        }
    }

    /** The enterprise somebody acts for; what the register shows to everybody (企业信息). */
    record EnterpriseView(String name, String unifiedSocialCreditCode, LocalDate registeredOn) {
        static @Nullable EnterpriseView of(Profile.@Nullable Enterprise enterprise) {
            return enterprise == null
                    ? null
                    : new EnterpriseView(
                            enterprise.name(), enterprise.unifiedSocialCreditCode(), enterprise.registeredOn());
        }
    }

    /** Leaves the first and last letters; what is too short to hide is hidden whole. */
    static String cover(String value, int first, int last) {
        if (value.length() <= first + last) {
            return "*".repeat(value.length());
        }
        return value.substring(0, first)
                + "*".repeat(value.length() - first - last)
                + value.substring(value.length() - last);
    }
}
