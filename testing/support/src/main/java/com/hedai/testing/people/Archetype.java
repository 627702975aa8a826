package com.hedai.testing.people;

/** What kind of borrower a person is (客群), told alike by profile, bank statement and bureau report. */
public enum Archetype {
    /** A steady job, some savings, debts under control (稳定工薪). */
    STEADY_SALARIED(new Traits(26, 45, 8_500, 24_000, 100, 3_000, 15_000)),
    /** A student or a beginner whom the bureau hardly knows (信用白户). */
    THIN_FILE(new Traits(19, 24, 4_000, 7_000, 100, 100, 1_500)),
    /** Earns, but most of it goes to many lenders at once (多头负债). */
    OVER_INDEBTED(new Traits(25, 45, 6_000, 10_000, 110, 5, 150)),
    /** Pays late, and owes overdue amounts now (逾期客户). */
    DELINQUENT(new Traits(28, 50, 4_500, 8_000, 110, 5, 200)),
    /** Borrows to play: loans arrive and leave the same day in round sums (套现赌博). */
    CASH_OUT(new Traits(23, 40, 5_000, 9_000, 160, 1, 60));

    /** Ages in years; monthly income in yuan; stated income in percent of the real one; the least ever on the account. */
    record Traits(
            int youngest,
            int oldest,
            int leastIncome,
            int mostIncome,
            int statedPercent,
            int leastCushion,
            int mostCushion) {}

    private final Traits traits;

    Archetype(Traits traits) {
        this.traits = traits;
    }

    Traits traits() {
        return traits;
    }
}
