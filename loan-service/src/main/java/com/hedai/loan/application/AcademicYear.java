package com.hedai.loan.application;

import java.time.LocalDate;
import java.time.Month;

/** A school year (学年): from 1 September to 31 August. */
record AcademicYear(LocalDate startOn) {
    static AcademicYear of(LocalDate day) {
        var september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return new AcademicYear(day.isBefore(september) ? september.minusYears(1) : september);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(startOn) && day.isBefore(startOn.plusYears(1));
    }
}
