package com.hedai.lending.schedule;

import com.hedai.lending.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Set;

/** What becomes of a due date that is no business day (还款日顺延规则); interest runs to the day that comes out. */
public record DueDays(Rule rule, BusinessCalendar calendar) {
    /** Due dates stay as they fall. */
    public static final DueDays AS_THEY_FALL = new DueDays(Rule.AS_THEY_FALL, new BusinessCalendar(Set.of(), Set.of()));

    /** Where a due date goes. */
    public enum Rule {
        /** 不调整. */
        AS_THEY_FALL,
        /** 顺延: the next business day. */
        FOLLOWING,
        /** 顺延不跨月: the next business day, but the last one before it if that is in another month. */
        MODIFIED_FOLLOWING,
        /** 提前: the last business day before it. */
        PRECEDING
    }

    LocalDate adjust(LocalDate day) {
        return switch (rule) {
            case AS_THEY_FALL -> day;
            case FOLLOWING -> calendar.onOrAfter(day);
            case PRECEDING -> calendar.onOrBefore(day);
            case MODIFIED_FOLLOWING -> {
                var next = calendar.onOrAfter(day);
                yield next.getMonth() == day.getMonth() ? next : calendar.onOrBefore(day);
            }
        };
    }
}
