package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import com.hedai.loan.institution.Institutions;
import com.hedai.loan.product.Law;
import com.hedai.loan.product.LegalTopic;
import com.hedai.loan.product.ProductKind;
import com.hedai.loan.servicing.Loans;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much the law lets one borrower owe (法定额度): what is open and what is applied for count together. The borrower's row is locked
 * until the transaction ends, so that two applications at once do not each fit alone.
 */
@Component
class DebtLimits {
    private final ApplicationMapper rows;
    private final Law law;
    private final Institutions institutions;
    private final Loans loans;

    DebtLimits(ApplicationMapper rows, Law law, Institutions institutions, Loans loans) {
        this.rows = rows;
        this.law = law;
        this.institutions = institutions;
        this.loans = loans;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void check(LoanApplication wanted, Profile profile) {
        rows.lockApplicant(wanted.borrowerId());
        var others = rows.counting(wanted.borrowerId(), wanted.productKind()).stream()
                .filter(other -> !other.id().equals(wanted.id()))
                .toList();
        var licence = institutions.get(wanted.institutionId()).licenceType();
        law.figure(LegalTopic.LARGEST_DEBT, licence, wanted.productKind(), wanted.appliedOn())
                .ifPresent(most -> check(wanted, owed(wanted.borrowerId(), others), Law.yuan(most)));
        if (wanted.productKind() == ProductKind.STUDENT_LOAN) {
            law.figure(yearly(profile), licence, wanted.productKind(), wanted.appliedOn())
                    .ifPresent(most -> check(wanted, borrowedThisYear(wanted, others), Law.yuan(most)));
        }
    }

    private static void check(LoanApplication wanted, Money already, Money most) {
        if (already.plus(wanted.amount()).compareTo(most) > 0) {
            throw Refusal.of(LoanReason.AMOUNT_ABOVE_LEGAL_LIMIT, most).at("amount");
        }
    }

    private static LegalTopic yearly(Profile profile) {
        var student = profile.student();
        return student != null && student.isGraduate() ? LegalTopic.YEARLY_GRADUATE : LegalTopic.YEARLY_UNDERGRADUATE;
    }

    private static Money borrowedThisYear(LoanApplication wanted, List<LoanApplication> others) {
        var year = AcademicYear.of(wanted.appliedOn());
        return Money.sum(others.stream()
                .filter(other -> year.contains(other.appliedOn()))
                .map(LoanApplication::amount)
                .toList());
    }

    /** What is still owed of loans paid out, and all of what is under way. */
    private Money owed(UUID borrowerId, List<LoanApplication> others) {
        var principals = loans.principalOwed(borrowerId);
        return Money.sum(others.stream()
                .map(other -> other.status() == ApplicationStatus.DISBURSED
                        ? principals.getOrDefault(other.loanId(), Money.ZERO)
                        : other.amount())
                .toList());
    }
}
