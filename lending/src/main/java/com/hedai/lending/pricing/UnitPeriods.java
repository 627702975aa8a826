package com.hedai.lending.pricing;

import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Frequency.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The interval that occurs most often in a loan (单位期间), and time counted in it backwards from each payment. */
final class UnitPeriods {
    private UnitPeriods() {}

    /** The commonest interval between dates; the shortest of those that are equally common. */
    static Frequency commonest(LocalDate advanceOn, List<LocalDate> paymentsOn) {
        if (paymentsOn.size() == 1) {
            return interval(advanceOn, paymentsOn.getFirst());
        }
        Map<Frequency, Long> counts = IntStream.range(1, paymentsOn.size())
                .mapToObj(i -> interval(paymentsOn.get(i - 1), paymentsOn.get(i)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Frequency, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().nominalDays(), Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    /** Whole months when the day of the month is the same, else whole weeks, else days. */
    private static Frequency interval(LocalDate from, LocalDate to) {
        var months = (int) ChronoUnit.MONTHS.between(from, to);
        if (months > 0 && from.plusMonths(months).equals(to)) {
            return new Frequency(months, Unit.MONTHS);
        }
        var days = (int) ChronoUnit.DAYS.between(from, to);
        return days % 7 == 0 ? new Frequency(days / 7, Unit.WEEKS) : new Frequency(days, Unit.DAYS);
    }

    /** How many whole unit periods fit, counted backwards from the payment. */
    static int whole(LocalDate from, LocalDate to, Frequency unit) {
        var whole = 0;
        while (!back(to, unit, whole + 1).isBefore(from)) {
            whole++;
        }
        return whole;
    }

    /** What is left before them, as a part of a unit period; a month counts as thirty days. */
    static BigDecimal part(LocalDate from, LocalDate to, Frequency unit, int whole) {
        var days = ChronoUnit.DAYS.between(from, back(to, unit, whole));
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(unit.nominalDays()), Exponential.PRECISION);
    }

    private static LocalDate back(LocalDate day, Frequency unit, int periods) {
        var every = (long) unit.every() * periods;
        return switch (unit.unit()) {
            case DAYS -> day.minusDays(every);
            case WEEKS -> day.minusWeeks(every);
            case MONTHS -> day.minusMonths(every);
            case YEARS -> day.minusYears(every);
        };
    }
}
