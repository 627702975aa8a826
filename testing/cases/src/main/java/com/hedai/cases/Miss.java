package com.hedai.cases;

/**
 * One figure that came out differently (不符).
 *
 * @param field where in the case
 */
record Miss(String field, String expected, String actual) {
    @Override
    public String toString() {
        return field + " " + expected + " " + actual;
    }
}
