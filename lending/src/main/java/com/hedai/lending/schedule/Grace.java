package com.hedai.lending.schedule;

/**
 * What the first instalments leave out (宽限).
 *
 * @param principal the first so many instalments carry no principal
 * @param interestPayment the interest of the first so many instalments is collected with the one after them
 */
public record Grace(int principal, int interestPayment) {
    /** Nothing is left out. */
    public static final Grace NONE = new Grace(0, 0);

    public Grace {
        if (principal < 0 || interestPayment < 0) {
            throw new IllegalArgumentException(
                    "grace: " + principal + ", " + interestPayment + " (expected: not negative)");
        }
    }
}
