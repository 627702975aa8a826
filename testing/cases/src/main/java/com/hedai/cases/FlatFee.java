package com.hedai.cases;

import com.hedai.commons.money.Money;
import com.hedai.lending.pricing.Apr;
import com.hedai.lending.pricing.PeriodicRate;
import com.hedai.lending.schedule.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import tools.jackson.databind.JsonNode;

/**
 * A loan sold with a fee "a month" on the first principal (等额分期手续费): principal and fee in equal months. The files name the
 * figures in their own ways, so that they are known by a part of their names.
 */
record FlatFee(JsonNode params) {
    void compare(JsonNode expected, Figures figures) {
        var principal = Money.of(params.get("principal").decimalValue());
        var months = params.get("n").asInt();
        var payment = payment(principal, months);
        var rate = PeriodicRate.of(principal, Collections.nCopies(months, payment))
                .rate()
                .orElseThrow();
        var apr = Apr.of(rate, Frequency.MONTHLY);
        for (var figure : expected.properties()) {
            var name = figure.getKey();
            if (name.contains("pay") || name.contains("instal")) {
                figures.money(name, figure.getValue(), payment);
            } else if (name.contains("eff") || name.contains("compound")) {
                figures.rate(name, figure.getValue(), apr.effective().movePointRight(2));
            } else if (name.contains("month")) {
                figures.rate(name, figure.getValue(), rate.movePointRight(2));
            } else {
                figures.rate(name, figure.getValue(), apr.nominal().movePointRight(2));
            }
        }
    }

    private Money payment(Money principal, int months) {
        var fee = params.properties().stream()
                .filter(param ->
                        param.getKey().contains("fee") || param.getKey().contains("flat"))
                .map(param -> param.getValue().decimalValue().movePointLeft(2))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        var month = principal.yuan().multiply(fee);
        return Money.rounded(
                month.add(principal.yuan().divide(BigDecimal.valueOf(months), 20, RoundingMode.HALF_UP)),
                RoundingMode.HALF_UP);
    }
}
