package com.hedai.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {
    private record Offer(Money amount, AnnualRate rate, LocalDate dueOn, Instant at, BigDecimal apr) {}

    private record Amount(Money amount, boolean agreed, int months) {}

    @Test
    void valuesAreStringsAndDatesIso() {
        var offer = new Offer(
                Money.of("1032.8"),
                AnnualRate.of("0.072"),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-02-28T01:02:03Z"),
                new BigDecimal("0.130342"));

        var json = Json.strict().writeValueAsString(offer);

        assertThat(json)
                .contains("\"1032.80\"", "\"0.072\"", "\"2026-02-28\"", "\"2026-02-28T01:02:03Z\"", "\"0.130342\"");
        assertThat(Json.strict().readValue(json, Offer.class)).isEqualTo(offer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"1.00\",\"agreed\":true,\"months\":1,\"more\":1}",
                "{\"amount\":\"1.00\",\"agreed\":\"true\",\"months\":1}",
                "{\"amount\":\"1.00\",\"agreed\":true,\"months\":1.5}",
                "{\"amount\":\"1.00\",\"agreed\":true,\"months\":\"1\"}",
                "{\"amount\":\"1.00\",\"agreed\":true}",
                "{\"amount\":\"NaN\",\"agreed\":true,\"months\":1}",
                "{\"amount\":\" 1.00\",\"agreed\":true,\"months\":1}",
                "{\"amount\":\"1.00\",\"agreed\":true,\"months\":1} {}",
                "{\"amount\":\"1.00\",\"amount\":\"2.00\",\"agreed\":true,\"months\":1}"
            })
    void whatIsNotExpectedIsRefused(String json) {
        assertThatThrownBy(() -> Json.strict().readValue(json, Amount.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aPlainFigureMayBeANumber() {
        assertThat(Json.strict().readValue("[0.25, \"0.5\"]", BigDecimal[].class))
                .containsExactly(new BigDecimal("0.25"), new BigDecimal("0.5"));
    }

    @Test
    void aNeighboursAdditionIsSkipped() {
        var amount =
                Json.lenient().readValue("{\"amount\":\"1.00\",\"agreed\":true,\"months\":1,\"more\":1}", Amount.class);

        assertThat(amount.amount()).isEqualTo(Money.of("1.00"));
    }
}
