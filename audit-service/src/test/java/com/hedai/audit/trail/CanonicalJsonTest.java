package com.hedai.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static String canonical(String json) {
        return CanonicalJson.of(JSON.readTree(json));
    }

    @Test
    void theExampleOfTheStandardComesOutAsPrinted() {
        var given = """
                {
                  "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(canonical(given)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void namesAreSortedByCodeUnitsNotByCodePoints() {
        var given = """
                {"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}""";

        assertThat(canonical(given)).isEqualTo("""
                {"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}""");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "-5, -5",
        "100, 100",
        "1.10, 1.1",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "1.5e300, 1.5e+300",
        "9007199254740992, 9007199254740992"
    })
    void numbersLookAsInEcmaScript(String given, String expected) {
        assertThat(canonical(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "1e400", "0.1000000000000000055", "\"\\ud800\"", "{\"\\udc00\":1}"})
    void whatHasNoCanonicalFormIsRefused(String given) {
        assertThatThrownBy(() -> canonical(given)).isInstanceOf(CanonicalJson.NotCanonical.class);
    }

    @Test
    void emptyThingsStayEmpty() {
        assertThat(canonical("{ \"a\" : { }, \"b\" : [ ] }")).isEqualTo("{\"a\":{},\"b\":[]}");
    }
}
