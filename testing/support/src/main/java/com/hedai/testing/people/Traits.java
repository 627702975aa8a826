package com.hedai.testing.people;

/**
 * The figures of an archetype (客群参数).
 *
 * @param place among the archetypes, from 0
 * @param youngest age in years
 * @param leastIncome a month, in yuan
 * @param statedPercent of the real income that they say they earn
 * @param leastCushion what is at least on the account, in yuan
 */
record Traits(
        int place,
        int youngest,
        int oldest,
        int leastIncome,
        int mostIncome,
        int statedPercent,
        int leastCushion,
        int mostCushion) {

    /** How many archetypes there are. */
    static final int PLACES = 5;

    static Traits of(Archetype archetype) {
        return switch (archetype) {
            case STEADY_SALARIED -> new Traits(0, 26, 45, 8_500, 24_000, 100, 3_000, 15_000);
            case THIN_FILE -> new Traits(1, 19, 24, 4_000, 7_000, 100, 100, 1_500);
            case OVER_INDEBTED -> new Traits(2, 25, 45, 6_000, 10_000, 110, 5, 150);
            case DELINQUENT -> new Traits(3, 28, 50, 4_500, 8_000, 110, 5, 200);
            case CASH_OUT -> new Traits(4, 23, 40, 5_000, 9_000, 160, 1, 60);
        };
    }
}
