package com.hedai.lending.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One period of a timetable (计息期): interest runs from its start to the day before its end.
 *
 * @param units how many units of its frequency it is long; a period that was moved may hold a broken number
 */
public record Period(LocalDate startOn, LocalDate endOn, Frequency.Unit unit, BigDecimal units) {
    /** A period as the frequency makes it, whatever the length of its month. */
    public static Period of(LocalDate startOn, LocalDate endOn, Frequency frequency) {
        return new Period(startOn, endOn, frequency.unit(), BigDecimal.valueOf(frequency.every()));
    }

    /** A period between any two days: its whole units from the start, and the days that are left as a part of the next one. */
    public static Period between(LocalDate startOn, LocalDate endOn, Frequency frequency) {
        var unit = frequency.unit();
        var whole = unit.between(startOn, endOn);
        var reached = unit.plus(startOn, whole);
        var left = ChronoUnit.DAYS.between(reached, endOn);
        var length = ChronoUnit.DAYS.between(reached, unit.plus(startOn, whole + 1));
        var units = BigDecimal.valueOf(left)
                .divide(BigDecimal.valueOf(length), DayCount.PRECISION)
                .add(BigDecimal.valueOf(whole));
        return new Period(startOn, endOn, unit, units);
    }

    /** Its length in days. */
    public long days() {
        return ChronoUnit.DAYS.between(startOn, endOn);
    }
}
