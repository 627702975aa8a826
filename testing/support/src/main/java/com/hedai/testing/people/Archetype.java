package com.hedai.testing.people;

/** What kind of borrower a person is (客群), told alike by profile, bank statement and bureau report. */
public enum Archetype {
    /** A steady job, some savings, debts under control (稳定工薪). */
    STEADY_SALARIED,
    /** A student or a beginner whom the bureau hardly knows (信用白户). */
    THIN_FILE,
    /** Earns, but most of it goes to many lenders at once (多头负债). */
    OVER_INDEBTED,
    /** Pays late, and owes overdue amounts now (逾期客户). */
    DELINQUENT,
    /** Borrows to play: loans arrive and leave the same day in round sums (套现赌博). */
    CASH_OUT,
    /** A student whom the bureau hardly knows, who lives on what the parents send (在校学生). */
    STUDENT,
    /** Runs a small company whose turnover goes through an account of its own (小微企业主). */
    BUSINESS_OWNER
}
