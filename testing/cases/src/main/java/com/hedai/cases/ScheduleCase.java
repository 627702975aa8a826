package com.hedai.cases;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.Frequency;
import com.hedai.lending.schedule.Grace;
import com.hedai.lending.schedule.MonthEnd;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import com.hedai.lending.schedule.Timetable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A repayment schedule with its published instalments (还款计划算例). */
record ScheduleCase(JsonNode node) implements Case {
    @Override
    public List<Miss> misses() {
        var figures = new Figures();
        var instalments = Schedules.of(terms(node.get("params"))).instalments();
        var expected = node.get("expected");
        figures.same("instalments", expected.size(), instalments.size());
        for (int i = 0; i < Math.min(expected.size(), instalments.size()); i++) {
            var published = expected.get(i);
            var actual = instalments.get(i);
            var line = "instalment " + (i + 1) + " ";
            if (Figures.isGiven(published.path("due_date"))) {
                figures.same(
                        line + "due_date",
                        LocalDate.parse(published.get("due_date").asString()),
                        actual.dueOn());
            }
            figures.money(line + "principal", published.path("principal"), actual.principal());
            figures.money(line + "interest", published.path("interest"), actual.interest());
            figures.money(line + "due", published.path("due"), actual.due());
            figures.money(line + "balance", published.path("balance"), actual.balance());
        }
        return figures.misses();
    }

    private static ScheduleTerms terms(JsonNode params) {
        var disbursedOn = LocalDate.parse(params.get("disbursed").asString());
        var startOn = params.has("schedule_start")
                ? LocalDate.parse(params.get("schedule_start").asString())
                : disbursedOn;
        var frequency = new Frequency(
                params.get("every").asInt(),
                Frequency.Unit.valueOf(params.get("freq").asString()));
        var monthEnd = MonthEnd.valueOf(params.path("month_end").asString("LAST_DAY_OF_MONTH"));
        return new ScheduleTerms(
                Money.of(params.get("principal").decimalValue()),
                AnnualRate.ofPercent(
                        params.get("annual_rate_pct").decimalValue().toPlainString()),
                disbursedOn,
                new Timetable(params.get("n").asInt(), frequency, startOn, monthEnd),
                dayCount(params.get("day_count").asString()),
                RepaymentMethod.valueOf(params.path("method").asString("EQUAL_INSTALMENT")),
                new Grace(
                        params.path("grace_principal").asInt(0),
                        params.path("grace_interest_payment").asInt(0)),
                rounding(params.path("rounding").asString("HALF_EVEN")));
    }

    private static DayCount dayCount(String name) {
        return switch (name) {
            case "30/360" -> DayCount.THIRTY_360;
            case "PERIOD" -> DayCount.BY_PERIOD;
            case "A/360" -> DayCount.ACTUAL_360;
            case "A/365" -> DayCount.ACTUAL_365;
            case "A/A" -> DayCount.ACTUAL_ACTUAL;
            case "A/A-FEB29" -> DayCount.ACTUAL_FEB29;
            default ->
                throw new IllegalArgumentException(
                        "day_count: " + name + " (expected: 30/360, PERIOD, A/360, A/365, A/A or A/A-FEB29)");
        };
    }

    /** Written as {@code HALF_EVEN 2dp}. */
    private static RoundingMode rounding(String written) {
        return RoundingMode.valueOf(written.split(" ", 2)[0]);
    }
}
