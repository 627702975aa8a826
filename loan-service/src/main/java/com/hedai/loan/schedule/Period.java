package com.hedai.loan.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One period of a timetable (计息期): interest runs from its start to the day before its end. */
record Period(LocalDate startOn, LocalDate endOn, Frequency frequency) {
    long days() {
        return ChronoUnit.DAYS.between(startOn, endOn);
    }
}
