package com.hedai.testing.people;

/**
 * The figures of an archetype (客群参数).
 *
 * @param place which remainder their sequences leave, from 0
 * @param first their first number; archetypes that share a place have the same ages, and numbers far apart
 * @param youngest age in years
 * @param leastIncome a month, in yuan
 * @param statedPercent of the real income that they say they earn
 * @param leastCushion what is at least on the account, in yuan
 */
record Traits(
        int place,
        int first,
        int youngest,
        int oldest,
        int leastIncome,
        int mostIncome,
        int statedPercent,
        int leastCushion,
        int mostCushion) {

    /** How many places there are. */
    static final int PLACES = 5;

    static Traits of(Archetype archetype) {
        return switch (archetype) {
            case STEADY_SALARIED -> new Traits(0, 0, 26, 45, 8_500, 24_000, 100, 3_000, 15_000);
            case THIN_FILE -> new Traits(1, 0, 19, 24, 4_000, 7_000, 100, 100, 1_500);
            case OVER_INDEBTED -> new Traits(2, 0, 25, 45, 6_000, 10_000, 110, 5, 150);
            case DELINQUENT -> new Traits(3, 0, 28, 50, 4_500, 8_000, 110, 5, 200);
            case CASH_OUT -> new Traits(4, 0, 23, 40, 5_000, 9_000, 160, 1, 60);
            case STUDENT -> new Traits(1, 5_000_000, 19, 24, 1_200, 2_400, 100, 100, 1_500);
            case BUSINESS_OWNER -> new Traits(0, 5_000_000, 26, 45, 15_000, 40_000, 100, 5_000, 30_000);
        };
    }
}
