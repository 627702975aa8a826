package com.hedai.commons.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How values look in JSON (数据格式): money and rates are strings, dates ISO-8601; what is not expected is refused. */
public final class Json {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,16}(\\.\\d{1,2})?");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,8})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1_000_000;

    private Json() {}

    /** For requests from outside: unknown fields, duplicate keys, coerced types and deep nesting are refused. */
    public static JsonMapper strict() {
        var builder = configure(JsonMapper.builder(factory())).addModule(requests());
        for (var holder : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    holder, override -> override.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
        }
        return builder.build();
    }

    /** For facts and answers of neighbours: additions are not a new version, so unknown fields are skipped. */
    public static JsonMapper lenient() {
        return configure(JsonMapper.builder(factory()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Buffers are not kept for the next one: they would hold the values of the last for as long as nobody needs them. */
    private static JsonFactory factory() {
        return JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModule(values())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    private static SimpleModule values() {
        var module = new SimpleModule("hedai-values");
        text(module, Money.class, AMOUNT, Money::of, Money::toString);
        text(module, AnnualRate.class, RATE, AnnualRate::of, AnnualRate::toString);
        text(module, BigDecimal.class, NUMBER, BigDecimal::new, BigDecimal::toPlainString);
        return module;
    }

    /** What people and neighbours send is read to the letter: text is text, a date has no time, an id has five groups. */
    private static SimpleModule requests() {
        var module = new SimpleModule("hedai-requests");
        module.addDeserializer(String.class, new PlainText());
        text(module, LocalDate.class, DAY, LocalDate::parse, LocalDate::toString);
        text(module, UUID.class, Plain.ID, UUID::fromString, UUID::toString);
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Pattern form, Function<String, T> reader, Function<T, String> writer) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(writer.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                var given = readable(parser.currentToken(), type) ? parser.getString() : "";
                if (!form.matcher(given).matches()) {
                    return type.cast(context.handleWeirdStringValue(type, given, "expected: " + form.pattern()));
                }
                try {
                    return reader.apply(given);
                } catch (DateTimeException noSuchDay) {
                    return type.cast(context.handleWeirdStringValue(type, given, "no such day"));
                }
            }
        });
    }

    /** Amounts and rates are strings only; a plain figure may also be a JSON number. */
    private static boolean readable(JsonToken token, Class<?> type) {
        return token == JsonToken.VALUE_STRING || (type == BigDecimal.class && token.isNumeric());
    }
}
