package com.hedai.loan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published cases under {@code src/test/resources/cases}; numbers stay decimal. */
public final class Cases {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Cases() {}

    public static Stream<JsonNode> of(String file) {
        try (var in = Cases.class.getResourceAsStream("/cases/" + file)) {
            return JSON.readTree(in).get("cases").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BigDecimal decimal(JsonNode node) {
        return node.decimalValue();
    }
}
