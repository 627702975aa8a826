package com.hedai.loan.product;

/** What the law lays down (法定事项); the figures are dated rows with their source. */
public enum LegalTopic {
    /** 1: the licence covers this kind of product (准许开办). */
    LICENSED,
    /** 1: not for college students (不得向大学生发放). */
    STUDENTS_FORBIDDEN,
    /** Most that one borrower may owe the lender in this kind of loan, in yuan (单户余额上限). */
    LARGEST_DEBT,
    /** Most a student may borrow in an academic year, in yuan (本专科生年度额度). */
    YEARLY_UNDERGRADUATE,
    /** The same for graduate students (研究生年度额度). */
    YEARLY_GRADUATE,
    /** What is added to the LPR of more than five years; the rate must be exactly that (利率加点). */
    OVER_LPR_5Y,
    /** Months after the last school year within which the loan ends (毕业后最长期限). */
    MONTHS_AFTER_STUDY,
    /** Longest tenor in months (最长期限). */
    LONGEST_TENOR,
    /** Months after studying in which no principal may be asked for (还本宽限期). */
    INTEREST_ONLY_MONTHS
}
