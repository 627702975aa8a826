package com.hedai.cases;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.ActuarialRate;
import com.hedai.lending.pricing.CashFlow;
import com.hedai.lending.pricing.EffectiveRate;
import com.hedai.lending.pricing.Solution;
import com.hedai.lending.pricing.TimedFlow;
import com.hedai.lending.schedule.DayCount;
import com.hedai.lending.schedule.RepaymentMethod;
import com.hedai.lending.schedule.ScheduleTerms;
import com.hedai.lending.schedule.Schedules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An annual rate with its published answer (年化利率算例). */
record RateCase(JsonNode node) implements Case {
    private static final BigDecimal CLOSE = new BigDecimal("1e-8");

    /** Chinese figures are by equal months; any day will do to start on. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    @Override
    public List<Miss> misses() {
        var figures = new Figures();
        var kind = node.get("kind").asString();
        switch (kind) {
            case "xirr_act365" -> dated(figures);
            case "aprc_eu" -> european(figures);
            case "apr_us_reg_z_appendix_j" -> american(figures);
            case "cn_equal_instalment_equal_principal" -> chinese(figures);
            default -> {
                if (!kind.startsWith("cn_")) {
                    throw new IllegalArgumentException("kind: " + kind + " (expected: a known kind)");
                }
                new FlatFee(node.get("params")).compare(node.get("expected"), figures);
            }
        }
        return figures.misses();
    }

    private void dated(Figures figures) {
        var answer = EffectiveRate.ofDated(flows(node.get("cash_flows")));
        var expected = node.get("expected_xirr");
        if (expected.isNull()) {
            figures.same("expected_xirr", new Solution.None(), answer);
            return;
        }
        var rate = answer.rate();
        if (rate.isEmpty() || rate.get().subtract(expected.decimalValue()).abs().compareTo(CLOSE) > 0) {
            figures.same("expected_xirr", expected.decimalValue().toPlainString(), words(answer));
        }
    }

    private void european(Figures figures) {
        var flows = new ArrayList<TimedFlow>();
        flows.add(new TimedFlow(
                BigDecimal.ZERO, node.get("advance").decimalValue().negate()));
        for (var flow : node.get("flows_amount_and_t_years")) {
            flows.add(
                    new TimedFlow(years(flow.get(1).decimalValue()), flow.get(0).decimalValue()));
        }
        percent(figures, EffectiveRate.of(flows));
    }

    /** The files write days over 365; the directive counts 365.25 days to a year. Months and years stay. */
    private static BigDecimal years(BigDecimal written) {
        var days = written.multiply(BigDecimal.valueOf(365)).setScale(0, RoundingMode.HALF_UP);
        var months = written.multiply(BigDecimal.valueOf(12)).setScale(4, RoundingMode.HALF_UP);
        var isWholeDays = written.compareTo(days.divide(BigDecimal.valueOf(365), 8, RoundingMode.HALF_UP)) == 0;
        return isWholeDays && months.stripTrailingZeros().scale() > 0
                ? days.divide(new BigDecimal("365.25"), MathContext.DECIMAL128)
                : written;
    }

    private void american(Figures figures) {
        var advance = new CashFlow(
                LocalDate.parse(node.get("advance_date").asString()),
                node.get("advance").decimalValue());
        percent(figures, ActuarialRate.of(advance, flows(node.get("payments"))));
    }

    private void percent(Figures figures, Solution answer) {
        var expected = node.get("expected_apr_pct");
        answer.rate()
                .ifPresentOrElse(
                        rate -> figures.rate("expected_apr_pct", expected, rate.movePointRight(2)),
                        () -> figures.same("expected_apr_pct", expected.asString(), words(answer)));
    }

    private void chinese(Figures figures) {
        var params = node.get("params");
        var expected = node.get("expected");
        var equalInstalment = terms(params, RepaymentMethod.EQUAL_INSTALMENT);
        var equalPrincipal = terms(params, RepaymentMethod.EQUAL_PRINCIPAL);
        var falling = Schedules.of(equalPrincipal);
        var decrement = falling.first().due().minus(falling.instalments().get(1).due());
        figures.money(
                "debx_monthly",
                expected.path("debx_monthly"),
                Schedules.of(equalInstalment).first().due());
        figures.money("debj_first", expected.path("debj_first"), falling.first().due());
        figures.money("debj_decrement", expected.path("debj_decrement"), decrement);
        figures.money(
                "debx_total_interest",
                expected.path("debx_total_interest"),
                Schedules.interestBeforeRounding(equalInstalment));
        figures.money(
                "debj_total_interest",
                expected.path("debj_total_interest"),
                Schedules.interestBeforeRounding(equalPrincipal));
    }

    private static ScheduleTerms terms(JsonNode params, RepaymentMethod method) {
        return ScheduleTerms.monthly(
                Money.of(params.get("principal").decimalValue()),
                AnnualRate.ofPercent(
                        params.get("annual_rate_pct").decimalValue().toPlainString()),
                params.get("n").asInt(),
                method,
                DayCount.THIRTY_360,
                ANY_DAY);
    }

    private static List<CashFlow> flows(JsonNode flows) {
        return flows.valueStream()
                .map(flow -> new CashFlow(
                        LocalDate.parse(flow.get(0).asString()), flow.get(1).decimalValue()))
                .toList();
    }

    private static String words(Solution answer) {
        return answer.rate().map(BigDecimal::toPlainString).orElse("no-solution");
    }
}
