package com.hedai.bench;

/**
 * What one run of load showed (一轮结果).
 *
 * @param asked arrivals per second
 * @param achieved good answers per second, of those that came in time
 * @param failed how many were refused, failed or stayed without an answer
 * @param p50 median latency in milliseconds from the intended start; the others likewise
 * @param generator cores that the generator itself kept busy
 */
record Figures(
        double asked,
        double achieved,
        long answered,
        long failed,
        double p50,
        double p95,
        double p99,
        double max,
        double generator) {
    private static final double KEEPS_UP = 0.99;
    private static final double LARGEST_P99 = 1000;

    /** Whether the server kept up: 99 % of the asked rate, and 99 % of all requests within a second. */
    boolean keepsUp() {
        return achieved >= KEEPS_UP * asked && p99 <= LARGEST_P99;
    }
}
