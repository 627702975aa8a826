package com.hedai.lending.calendar;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days are worked (工作日历): not weekends and holidays, but the weekend days that make up for them (调休).
 *
 * @param holidays weekdays and weekend days that are not worked
 * @param workdays weekend days that are
 */
public record BusinessCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    /** Data lie in a file per country: day, HOLIDAY or WORKDAY, name. */
    private static final String CHINA = "china.csv";

    /** The longest time without a business day that is believed; a calendar with more is wrong. */
    private static final int LONGEST_CLOSURE = 31;

    public BusinessCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /**
     * The days the State Council lays down for each year (国务院办公厅节假日安排): 2025 by 国办发明电〔2024〕12号, 2026 by its notice of
     * 4 November 2025. A year for which nothing is laid down yet has weekends only; see {@link #knows}.
     */
    public static BusinessCalendar china() {
        var holidays = new HashSet<LocalDate>();
        var workdays = new HashSet<LocalDate>();
        try (var in = BusinessCalendar.class.getResourceAsStream(CHINA);
                var lines = new BufferedReader(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                var days = switch (Kind.valueOf(cells[1])) {
                    case HOLIDAY -> holidays;
                    case WORKDAY -> workdays;
                };
                days.add(LocalDate.parse(cells[0]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BusinessCalendar(holidays, workdays);
    }

    private enum Kind {
        HOLIDAY,
        WORKDAY
    }

    /** Whether the holidays of a year are laid down. */
    public boolean knows(int year) {
        return holidays.stream().anyMatch(day -> day.getYear() == year);
    }

    public boolean isBusinessDay(LocalDate day) {
        return workdays.contains(day) || (!holidays.contains(day) && !isWeekend(day));
    }

    /** The day itself or the next business day. */
    public LocalDate onOrAfter(LocalDate day) {
        return search(day, 1);
    }

    /** The day itself or the last business day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return search(day, -1);
    }

    private LocalDate search(LocalDate from, int step) {
        var day = from;
        for (int i = 0; i < LONGEST_CLOSURE; i++) {
            if (isBusinessDay(day)) {
                return day;
            }
            day = day.plusDays(step);
        }
        throw new IllegalStateException("no business day within " + LONGEST_CLOSURE + " days of " + from);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
