package com.hedai.loan.application;

import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.institution.Institutions;
import com.hedai.loan.product.Law;
import com.hedai.loan.product.LegalTopic;
import com.hedai.loan.product.Product;
import com.hedai.loan.product.ProductKind;
import com.hedai.loan.product.StudyTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether a product is for this person at all (准入): the law first, then the lender's own conditions. */
@Component
class Admission {
    private final Law law;
    private final Institutions institutions;

    Admission(Law law, Institutions institutions) {
        this.law = law;
        this.institutions = institutions;
    }

    void check(Profile profile, Product product, int months, LocalDate on) {
        var licence = institutions.get(product.institutionId()).licenceType();
        law.check(product, licence, on);
        if (profile.isStudent(on) && law.holds(LegalTopic.STUDENTS_FORBIDDEN, licence, product.kind(), on)) {
            throw new Refusal(LoanReason.STUDENTS_NOT_ALLOWED);
        }
        checkConditions(profile, product, on);
        switch (product.kind()) {
            case PERSONAL_MICRO_LOAN -> {}
            case STUDENT_LOAN -> checkStudy(profile, licence, months, on);
            case ENTERPRISE_MICRO_LOAN -> {
                if (profile.enterprise() == null) {
                    throw new Refusal(LoanReason.ENTERPRISE_REQUIRED);
                }
            }
        }
    }

    private static void checkConditions(Profile profile, Product product, LocalDate on) {
        var rule = product.eligibility();
        var age = profile.age(on);
        if (age < rule.ageMin() || age > rule.ageMax()) {
            throw new Refusal(LoanReason.AGE_NOT_ELIGIBLE, rule.ageMin(), rule.ageMax());
        }
        if (profile.isStudent(on) && !rule.studentsAllowed()) {
            throw new Refusal(LoanReason.STUDENTS_NOT_ELIGIBLE);
        }
    }

    /** The loan reaches beyond graduation, and not further than the law lets it. */
    private void checkStudy(Profile profile, String licence, int months, LocalDate on) {
        var student = profile.student();
        if (student == null || !student.isEnrolledOn(on)) {
            throw new Refusal(LoanReason.ENROLMENT_REQUIRED);
        }
        var study = StudyTime.until(student.graduatesOn(), on);
        study.check(months);
        var most = Math.min(
                study.longestTenor(figure(LegalTopic.MONTHS_AFTER_STUDY, licence, on)),
                figure(LegalTopic.LONGEST_TENOR, licence, on));
        if (months > most) {
            throw Refusal.of(LoanReason.TENOR_ABOVE_LEGAL_LIMIT, most).at("months");
        }
    }

    private int figure(LegalTopic topic, String licence, LocalDate on) {
        return law.figure(topic, licence, ProductKind.STUDENT_LOAN, on)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalStateException("no " + topic + " on " + on));
    }
}
