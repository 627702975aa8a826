package com.hedai.bench;

/** One thing that is measured (一项测试). */
interface Bench {
    String name();

    /** What it measures, in a line. */
    String summary();

    /** Measures, says on the way what it sees, and judges. */
    Verdict run();
}
