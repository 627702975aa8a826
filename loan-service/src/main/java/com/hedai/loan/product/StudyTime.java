package com.hedai.loan.product;

import com.hedai.commons.web.Refusal;
import com.hedai.loan.LoanReason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is left of somebody's studies when a loan begins (剩余学制).
 *
 * @param months begun ones count
 */
public record StudyTime(int months) {
    private static final int YEAR = 12;
    /** A loan has at least a year of instalments with principal after graduation. */
    private static final int LEAST_REPAYMENT = YEAR;

    public static StudyTime until(LocalDate graduatesOn, LocalDate on) {
        var whole = (int) ChronoUnit.MONTHS.between(on, graduatesOn);
        return new StudyTime(on.plusMonths(whole).isBefore(graduatesOn) ? whole + 1 : whole);
    }

    /** Refuses a tenor that ends before a year of repayment. */
    public void check(int tenor) {
        var shortest = months + LEAST_REPAYMENT;
        if (tenor < shortest) {
            throw Refusal.of(LoanReason.TENOR_TOO_SHORT_FOR_STUDY, shortest).at("months");
        }
    }

    /** School years count whole, the present one included. */
    public int longestTenor(int monthsAfterStudy) {
        return (months + YEAR - 1) / YEAR * YEAR + monthsAfterStudy;
    }

    /** As many as the product gives, as long as a year of instalments with principal is left. */
    int interestOnly(int tenor, int wanted) {
        return Math.max(0, Math.min(wanted, tenor - months - LEAST_REPAYMENT));
    }
}
