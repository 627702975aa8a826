package com.hedai.testing.contract;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a record of one service with the schema of another (切片比对): whether what is read is promised, and whether what is sent is
 * wanted. Says every difference, with its place.
 */
final class Slice {
    /** Which way the value goes. */
    enum Way {
        /** Read from a fact, whose schema says of each property whether it is always there. */
        FACT,
        /** Read from an answer; OpenAPI does not say what is always there. */
        ANSWER,
        /** Sent in a request, whose unknown fields are refused. */
        REQUEST
    }

    /** Types of ours that look like text in JSON. */
    private static final Set<Class<?>> WORDED =
            Set.of(UUID.class, LocalDate.class, Instant.class, Money.class, AnnualRate.class);

    private final Way way;
    private final List<String> differences = new ArrayList<>();

    private Slice(Way way) {
        this.way = way;
    }

    static List<String> differences(Way way, String where, Class<?> record, SchemaNode schema) {
        var slice = new Slice(way);
        slice.compareRecord(where, record, schema);
        return slice.differences;
    }

    static List<String> differences(Way way, String where, AnnotatedType type, SchemaNode schema) {
        var slice = new Slice(way);
        slice.compare(where, type, schema);
        return slice.differences;
    }

    private void compareRecord(String where, Class<?> record, SchemaNode schema) {
        expect(where, schema.types().contains("object"), "an object", schema);
        var names = new HashSet<String>();
        for (var component : record.getRecordComponents()) {
            names.add(component.getName());
            var place = where + "." + component.getName();
            var property = schema.property(component.getName());
            if (property.isEmpty()) {
                differences.add(place + ": is not there");
                continue;
            }
            comparePresence(place, component.getName(), mayBeAbsent(component.getAnnotatedType()), schema);
            compare(place, component.getAnnotatedType(), property.get());
        }
        if (way == Way.REQUEST) {
            schema.required().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> differences.add(where + "." + name + ": is required but not sent"));
        }
    }

    private void comparePresence(String place, String name, boolean mayBeAbsent, SchemaNode schema) {
        var isRequired = schema.required().contains(name);
        if (way == Way.REQUEST && isRequired && mayBeAbsent) {
            differences.add(place + ": is required but may be absent here");
        }
        var isAlwaysThere = isRequired && schema.property(name).stream().noneMatch(SchemaNode::mayBeNull);
        if (way == Way.FACT && !mayBeAbsent && !isAlwaysThere) {
            differences.add(place + ": may be absent, so it must be @Nullable here");
        }
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private void compare(String where, AnnotatedType annotated, SchemaNode schema) {
        var type = raw(annotated.getType());
        if (type.isRecord() && type != Money.class && type != AnnualRate.class) {
            compareRecord(where, type, schema);
        } else if (Collection.class.isAssignableFrom(type)) {
            expect(where, schema.types().contains("array"), "an array", schema);
            compare(where + "[]", argument(annotated, 0), schema.items());
        } else if (Map.class.isAssignableFrom(type)) {
            expect(where, schema.types().contains("object"), "an object", schema);
            compare(where + "{}", argument(annotated, 1), schema.values());
        } else if (type.isEnum()) {
            compareWords(where, type, schema);
        } else {
            comparePlain(where, type, schema);
        }
    }

    private void compareWords(String where, Class<?> words, SchemaNode schema) {
        var ours = Stream.of(words.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
        var theirs = schema.words();
        expect(where, schema.types().contains("string"), "a word", schema);
        if (way == Way.REQUEST) {
            if (!theirs.isEmpty()) {
                lacking(where, ours, theirs, "is sent but not understood");
            }
        } else if (theirs.isEmpty()) {
            differences.add(where + ": is free text, not one of " + ours);
        } else {
            lacking(where, theirs, ours, "may come but is not understood");
        }
    }

    private void lacking(String where, List<String> some, List<String> all, String what) {
        some.stream()
                .filter(word -> !all.contains(word))
                .forEach(word -> differences.add(where + ": " + word + " " + what));
    }

    private void comparePlain(String where, Class<?> type, SchemaNode schema) {
        var types = schema.types();
        if (type == String.class || type == BigDecimal.class) {
            expect(where, types.contains("string"), "text", schema);
        } else if (way == Way.REQUEST && WORDED.contains(type) && schema.isFreeText()) {
            return; // whoever takes any text takes ours
        } else if (type == UUID.class) {
            expect(where, schema.format().equals("uuid"), "a UUID", schema);
        } else if (type == LocalDate.class) {
            expect(where, schema.format().equals("date"), "a date", schema);
        } else if (type == Instant.class) {
            expect(where, schema.format().equals("date-time"), "an instant", schema);
        } else if (type == Money.class) {
            expect(where, fits(schema, "1032.80", "0.07200001"), "an amount of money", schema);
        } else if (type == AnnualRate.class) {
            expect(where, fits(schema, "0.07200001", "-1032.80"), "a yearly rate", schema);
        } else if (type == boolean.class || type == Boolean.class) {
            expect(where, types.contains("boolean"), "true or false", schema);
        } else if (Set.of(int.class, Integer.class, long.class, Long.class).contains(type)) {
            expect(where, types.contains("integer") && fitsIn(type, schema), "a whole number (" + type + ")", schema);
        } else {
            differences.add(where + ": " + type.getSimpleName() + " is a type that this check does not know");
        }
    }

    /** Whether the pattern lets such a value pass and such another not. */
    private static boolean fits(SchemaNode schema, String good, String bad) {
        var pattern = Pattern.compile(schema.pattern());
        return schema.types().contains("string")
                && pattern.matcher(good).matches()
                && !pattern.matcher(bad).matches();
    }

    /** A long does not fit into an int, whichever way it goes. */
    private boolean fitsIn(Class<?> type, SchemaNode schema) {
        var isLong = type == long.class || type == Long.class;
        return way == Way.REQUEST
                ? !isLong || !schema.format().equals("int32")
                : isLong || !schema.format().equals("int64");
    }

    private void expect(String where, boolean holds, String expected, SchemaNode schema) {
        if (!holds) {
            differences.add("%s: expected %s here, but it is %s".formatted(where, expected, described(schema)));
        }
    }

    private static String described(SchemaNode schema) {
        return Stream.of(String.join("/", schema.types()), schema.format(), schema.pattern())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("type: " + type + " (expected: a class, list or map)");
        };
    }
}
