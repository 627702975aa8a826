package com.hedai.acceptance;

import java.io.PrintStream;
import java.math.BigDecimal;

/** Tells what happens, step by step (讲述). */
final class Narrator {
    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** Begins a chapter. */
    void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    void tell(String what, String how) {
        out.printf("%2d  %-20s %s%n", ++step, what, how);
    }

    /** Shows a table or a closing line. */
    void show(Object text) {
        out.println();
        out.print(text);
    }

    void line(String text) {
        out.println(text);
    }

    /** The first three and the last four characters of a number. */
    static String masked(String value) {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    /** A fraction such as 0.108 as 10.8 %. */
    static String percent(String fraction) {
        return new BigDecimal(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
