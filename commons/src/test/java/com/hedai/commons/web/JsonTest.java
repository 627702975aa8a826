package com.hedai.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private record Person(String name, LocalDate bornOn, UUID id, List<String> notes) {}

    private static String person(String name, String bornOn, String id, String notes) {
        return "{\"name\":%s,\"bornOn\":%s,\"id\":%s,\"notes\":%s}".formatted(name, bornOn, id, notes);
    }

    @Test
    void textDatesAndIdsAreReadToTheLetter() {
        var id = "019ab000-0000-7000-8000-000000000001";

        var read = Json.strict()
                .readValue(person("\"王小明 😀\\n𠀀\"", "\"2026-02-28\"", "\"" + id + "\"", "[\"a\"]"), Person.class);

        assertThat(read)
                .isEqualTo(new Person("王小明 😀\n𠀀", LocalDate.of(2026, 2, 28), UUID.fromString(id), List.of("a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "true",
                "[\"a\"]",
                "\"a\\u0000b\"",
                "\"a\\u001b[31m\"",
                "\"a\\u007f\"",
                "\"a\\ud800\"",
                "\"\\udc00\\ud800\""
            })
    void whatIsNoPlainTextIsRefused(String name) {
        assertThatThrownBy(() -> Json.strict().readValue(person(name, "\"2026-02-28\"", "null", "[]"), Person.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-02-30\"", "\"2026-11-22T00:00:00Z\"", "[2026,11,22]", "20261122", "\"+999999999-12-31\""
            })
    void whatIsNoDayIsRefused(String day) {
        assertThatThrownBy(() -> Json.strict().readValue(person("\"a\"", day, "null", "[]"), Person.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1-1-1-1-1\"", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", "\"x\"", "1"})
    void whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> Json.strict().readValue(person("\"a\"", "\"2026-02-28\"", id, "[]"), Person.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void nothingInAListIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Json.strict()
                        .readValue(person("\"a\"", "\"2026-02-28\"", "null", "[\"b\",null]"), Person.class))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        refused -> assertThat(refused.getPathReference()).contains("notes"));
    }
}
