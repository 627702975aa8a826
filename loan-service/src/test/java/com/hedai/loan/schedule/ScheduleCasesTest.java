package com.hedai.loan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.loan.Cases;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ScheduleCasesTest {
    static Stream<Arguments> cases() {
        return Cases.of("schedules.json")
                .map(node -> Arguments.of(node.get("id").asString(), node));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aPublishedScheduleComesOutToTheCent(String id, JsonNode published) {
        var schedule = Schedules.of(terms(published.get("params")));

        assertThat(schedule.instalments().stream().map(ScheduleCasesTest::line))
                .containsExactlyElementsOf(
                        StreamSupport.stream(published.get("expected").spliterator(), false)
                                .map(ScheduleCasesTest::line)
                                .toList());
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(cases()).hasSize(25);
    }

    static ScheduleTerms terms(JsonNode params) {
        var disbursedOn = LocalDate.parse(params.get("disbursed").asString());
        var start = params.has("schedule_start")
                ? LocalDate.parse(params.get("schedule_start").asString())
                : disbursedOn;
        var frequency = new Frequency(
                params.get("every").asInt(),
                Frequency.Unit.valueOf(params.get("freq").asString()));
        var monthEnd = params.has("month_end")
                ? MonthEnd.valueOf(params.get("month_end").asString())
                : MonthEnd.LAST_DAY_OF_MONTH;
        return new ScheduleTerms(
                Money.of(Cases.decimal(params.get("principal"))),
                AnnualRate.ofPercent(
                        Cases.decimal(params.get("annual_rate_pct")).toPlainString()),
                disbursedOn,
                new Timetable(params.get("n").asInt(), frequency, start, monthEnd),
                dayCount(params.get("day_count").asString()),
                RepaymentMethod.EQUAL_INSTALMENT,
                new Grace(
                        params.path("grace_principal").asInt(0),
                        params.path("grace_interest_payment").asInt(0)),
                RoundingMode.HALF_EVEN);
    }

    private static DayCount dayCount(String name) {
        return switch (name) {
            case "30/360" -> DayCount.THIRTY_360;
            case "A/360" -> DayCount.ACTUAL_360;
            case "A/365" -> DayCount.ACTUAL_365;
            case "A/A" -> DayCount.ACTUAL_ACTUAL;
            case "A/A-FEB29" -> DayCount.ACTUAL_FEB29;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String line(Instalment instalment) {
        return String.join(
                " ",
                instalment.dueOn().toString(),
                instalment.principal().toString(),
                instalment.interest().toString(),
                instalment.due().toString(),
                instalment.balance().toString());
    }

    private static String line(JsonNode expected) {
        return String.join(
                " ",
                expected.get("due_date").asString(),
                Money.of(Cases.decimal(expected.get("principal"))).toString(),
                Money.of(Cases.decimal(expected.get("interest"))).toString(),
                Money.of(Cases.decimal(expected.get("due"))).toString(),
                Money.of(Cases.decimal(expected.get("balance"))).toString());
    }
}
