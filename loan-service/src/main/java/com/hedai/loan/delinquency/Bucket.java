package com.hedai.loan.delinquency;

/** How late a loan is (逾期分级), by days past due. */
enum Bucket {
    /** Nothing is late. */
    M0(0, 0),
    M1(1, 30),
    M2(31, 60),
    M3(61, 90),
    M4(91, Integer.MAX_VALUE);

    private final int leastDays;
    private final int mostDays;

    Bucket(int leastDays, int mostDays) {
        this.leastDays = leastDays;
        this.mostDays = mostDays;
    }

    static Bucket of(int daysPastDue) {
        for (var bucket : values()) {
            if (daysPastDue >= bucket.leastDays && daysPastDue <= bucket.mostDays) {
                return bucket;
            }
        }
        throw new IllegalArgumentException("days past due: " + daysPastDue + " (expected: not negative)");
    }

    int leastDays() {
        return leastDays;
    }

    int mostDays() {
        return mostDays;
    }
}
