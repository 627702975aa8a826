package com.hedai.loan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.loan.Cases;
import com.hedai.loan.schedule.DayCount;
import com.hedai.loan.schedule.RepaymentMethod;
import com.hedai.loan.schedule.ScheduleTerms;
import com.hedai.loan.schedule.Schedules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RateCasesTest {
    static Stream<Arguments> dated() {
        return ofKind("xirr_act365");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dated")
    void aPublishedRateOfDatedFlowsIsMetToEightDecimals(String id, JsonNode published) {
        var answer = EffectiveRate.ofDated(flows(published.get("cash_flows")));

        var expected = published.get("expected_xirr");
        if (expected.isNull()) {
            assertThat(answer).isEqualTo(new Solution.None());
        } else {
            assertThat(answer.rate().orElseThrow()).isCloseTo(expected.decimalValue(), within("0.00000001"));
        }
    }

    static Stream<Arguments> european() {
        return ofKind("aprc_eu");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("european")
    void aPublishedEuropeanRateIsMetToItsDecimals(String id, JsonNode published) {
        var flows = new ArrayList<TimedFlow>();
        flows.add(new TimedFlow(
                BigDecimal.ZERO, published.get("advance").decimalValue().negate()));
        published
                .get("flows_amount_and_t_years")
                .forEach(flow -> flows.add(new TimedFlow(
                        years(flow.get(1).decimalValue()), flow.get(0).decimalValue())));

        var rate = EffectiveRate.of(flows).rate().orElseThrow();

        assertThat(percent(rate, 1))
                .isEqualByComparingTo(published.get("expected_apr_pct").decimalValue());
    }

    /** The file writes days over 365; the directive counts 365.25 days to a year. Months and years stay. */
    private static BigDecimal years(BigDecimal written) {
        var days = written.multiply(BigDecimal.valueOf(365)).setScale(0, RoundingMode.HALF_UP);
        var months = written.multiply(BigDecimal.valueOf(12)).setScale(4, RoundingMode.HALF_UP);
        var isWholeDays = written.compareTo(days.divide(BigDecimal.valueOf(365), 8, RoundingMode.HALF_UP)) == 0;
        return isWholeDays && months.stripTrailingZeros().scale() > 0
                ? days.divide(new BigDecimal("365.25"), MathContext.DECIMAL128)
                : written;
    }

    static Stream<Arguments> american() {
        return ofKind("apr_us_reg_z_appendix_j");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("american")
    void aPublishedActuarialRateIsMetToTwoDecimals(String id, JsonNode published) {
        var advance = new CashFlow(
                LocalDate.parse(published.get("advance_date").asString()),
                published.get("advance").decimalValue());

        var rate = ActuarialRate.of(advance, flows(published.get("payments")))
                .rate()
                .orElseThrow();

        assertThat(percent(rate, 2))
                .isEqualByComparingTo(published.get("expected_apr_pct").decimalValue());
    }

    static Stream<Arguments> chinese() {
        return ofKind("cn_equal_instalment_equal_principal");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chinese")
    void theUsualChineseFiguresComeOut(String id, JsonNode published) {
        var params = published.get("params");
        var expected = published.get("expected");
        var equalInstalment = terms(params, RepaymentMethod.EQUAL_INSTALMENT);
        var equalPrincipal = terms(params, RepaymentMethod.EQUAL_PRINCIPAL);

        assertThat(Schedules.of(equalInstalment).first().due()).isEqualTo(money(expected.get("debx_monthly")));
        var falling = Schedules.of(equalPrincipal);
        assertThat(falling.first().due()).isEqualTo(money(expected.get("debj_first")));
        assertThat(falling.first().due().minus(falling.instalments().get(1).due()))
                .isEqualTo(money(expected.get("debj_decrement")));
        assertThat(Schedules.interestBeforeRounding(equalInstalment))
                .isEqualTo(money(expected.get("debx_total_interest")));
        assertThat(Schedules.interestBeforeRounding(equalPrincipal))
                .isEqualTo(money(expected.get("debj_total_interest")));
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(Stream.of(dated(), european(), american(), chinese()).flatMap(cases -> cases))
                .hasSize((int) Cases.of("apr.json").count())
                .hasSize(31);
    }

    private static ScheduleTerms terms(JsonNode params, RepaymentMethod method) {
        return ScheduleTerms.monthly(
                money(params.get("principal")),
                AnnualRate.ofPercent(
                        params.get("annual_rate_pct").decimalValue().toPlainString()),
                params.get("n").asInt(),
                method,
                DayCount.THIRTY_360,
                LocalDate.of(2026, 1, 1));
    }

    private static Money money(JsonNode node) {
        return Money.of(node.decimalValue());
    }

    private static List<CashFlow> flows(JsonNode flows) {
        return flows.valueStream()
                .map(flow -> new CashFlow(
                        LocalDate.parse(flow.get(0).asString()), flow.get(1).decimalValue()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal rate, int decimals) {
        return rate.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
    }

    private static Stream<Arguments> ofKind(String kind) {
        return Cases.of("apr.json")
                .filter(node -> node.get("kind").asString().equals(kind))
                .map(node -> Arguments.of(node.get("id").asString(), node));
    }
}
