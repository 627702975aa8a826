package com.hedai.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;

/** Values that do not fit a schema, and odd ones that do (违规取值), as raw JSON. */
final class Misfits {
    private static final String HUGE = "99999999999999999999999999";

    private Misfits() {}

    /** One value: what it is, how it is written, and whether it lies outside the schema. */
    record Misfit(String what, String json, boolean isOutside) {}

    static List<Misfit> of(Schema schema, boolean required) {
        var misfits = new ArrayList<Misfit>();
        if (schema.isAnything()) {
            return misfits;
        }
        if (schema.isObject() || schema.isMap()) {
            outside(misfits, "list", "[]", "text", "\"x\"", "number", "1", "truth", "true");
        } else {
            outside(misfits, "object", "{}", "object with a field", "{\"a\":1}");
            switch (schema.type()) {
                case "array" -> lists(misfits, schema);
                case "integer" -> integers(misfits, schema);
                case "boolean" -> outside(misfits, "text", "\"true\"", "number", "1", "list", "[]");
                default -> texts(misfits, schema, required);
            }
        }
        misfits.add(new Misfit("null", "null", required));
        return misfits;
    }

    private static void lists(List<Misfit> misfits, Schema schema) {
        outside(misfits, "text", "\"x\"", "number", "1");
        if (!schema.inner().isAnything()) {
            outside(misfits, "list of null", "[null]", "list of lists", "[[]]");
        }
        if (!schema.isSet()) {
            schema.limit("maxItems").ifPresent(most -> {
                var item = Examples.of(schema.inner()).toString();
                outside(misfits, "more than " + most, "[" + (item + ",").repeat(most) + item + "]");
            });
        }
        if (schema.limit("minItems").orElse(0) > 0) {
            outside(misfits, "empty", "[]");
        }
    }

    private static void integers(List<Misfit> misfits, Schema schema) {
        outside(misfits, "text", "\"x\"", "digits as text", "\"1\"", "truth", "true", "list", "[]");
        outside(misfits, "fraction", "1.5", "not a number", "NaN", "leading zero", "01", "hexadecimal", "0x1f");
        outside(misfits, "huge exponent", "1e400", "huge negative exponent", "1e-400", "26 digits", HUGE);
        if (schema.format().equals("int32")) {
            outside(misfits, "largest long", "9223372036854775807", "smallest long", "-9223372036854775808");
            outside(misfits, "one over an int", "2147483648");
        }
        schema.limit("minimum").ifPresent(least -> outside(misfits, "below " + least, String.valueOf(least - 1L)));
        schema.limit("maximum").ifPresent(most -> outside(misfits, "above " + most, String.valueOf(most + 1L)));
        odd(misfits, "largest int", "2147483647", "zero", "0", "minus one", "-1");
    }

    private static void texts(List<Misfit> misfits, Schema schema, boolean required) {
        outside(
                misfits,
                "number",
                "12",
                "truth",
                "true",
                "list",
                "[]",
                "list of text",
                "[\"x\"]",
                "huge number",
                "1e400");
        outside(misfits, "NUL", "\"a\\u0000b\"", "escape", "\"a\\u001b[31mb\"", "raw control", "\"a\u0001b\"");
        outside(misfits, "half a surrogate pair", "\"a\\ud800b\"", "reversed pair", "\"\\udc00\\ud800\"");
        if (required) {
            outside(misfits, "empty", "\"\"", "blank", "\"   \"", "wide blank", "\"\\u3000\"");
        }
        if (schema.isEnum()) {
            outside(
                    misfits,
                    "unknown word",
                    "\"NOPE\"",
                    "lower case",
                    "\"" + schema.firstOfEnum().toLowerCase(java.util.Locale.ROOT) + "\"");
            outside(misfits, "position", "0");
        } else if (schema.format().equals("uuid")) {
            outside(
                    misfits,
                    "no id",
                    "\"x\"",
                    "short groups",
                    "\"1-1-1-1-1\"",
                    "base64",
                    "\"AAAAAAAAAAAAAAAAAAAAAA==\"");
        } else if (schema.format().equals("date")) {
            outside(
                    misfits,
                    "30 February",
                    "\"2026-02-30\"",
                    "month 13",
                    "\"2026-13-01\"",
                    "no dashes",
                    "\"20261122\"");
            outside(
                    misfits,
                    "with time",
                    "\"2026-11-22T00:00:00Z\"",
                    "as list",
                    "[2026,11,22]",
                    "far year",
                    "\"+999999999-12-31\"");
            odd(misfits, "year 9999", "\"9999-12-31\"", "year 1", "\"0001-01-01\"", "year 0", "\"0000-01-01\"");
        } else if (schema.pattern().orElse("").contains("\\d{1,2}")) {
            amounts(misfits, schema);
        } else {
            words(misfits, schema);
        }
    }

    private static void amounts(List<Misfit> misfits, Schema schema) {
        outside(
                misfits,
                "plain number",
                "1.00",
                "exponent",
                "\"1e3\"",
                "huge exponent",
                "\"1e400\"",
                "not a number",
                "\"NaN\"");
        outside(
                misfits,
                "infinity",
                "\"Infinity\"",
                "no digits",
                "\".\"",
                "thousands",
                "\"1,000.00\"",
                "sign",
                "\"+1.00\"");
        outside(
                misfits,
                "wide digits",
                "\"１.００\"",
                "too many digits",
                "\"" + "9".repeat(40) + ".00\"",
                "space",
                "\" 1.00\"");
        if (schema.pattern().orElse("").contains("{1,16}")) {
            outside(misfits, "three decimals", "\"1.001\"");
            odd(misfits, "zero", "\"0.00\"", "largest", "\"9999999999999999.99\"", "minus zero", "\"-0.00\"");
            outside(misfits, "negative", "\"-1.00\"", "most negative", "\"-9999999999999999.99\"");
        } else {
            outside(misfits, "negative", "\"-0.1\"", "nine decimals", "\"0.123456789\"");
            odd(misfits, "largest", "\"99.99999999\"", "zero", "\"0\"");
        }
    }

    private static void words(List<Misfit> misfits, Schema schema) {
        var most = schema.limit("maxLength").orElse(0);
        if (most > 0) {
            outside(
                    misfits,
                    "longer than " + most,
                    "\"" + "a".repeat(most + 1) + "\"",
                    "much longer",
                    "\"" + "字".repeat(most + 1000) + "\"");
            odd(misfits, "full of Chinese", "\"" + "龘".repeat(most) + "\"");
            odd(misfits, "full of four-byte characters", "\"" + "𠀀".repeat(most / 2) + "\"");
        } else {
            odd(
                    misfits,
                    "1,000 characters",
                    "\"" + "字".repeat(1000) + "\"",
                    "100,000 characters",
                    "\"" + "a".repeat(100_000) + "\"");
        }
        if (schema.pattern().isPresent()) {
            outside(
                    misfits,
                    "not fitting the pattern",
                    "\"§ §\"",
                    "pattern and more",
                    "\"" + Examples.text(schema) + "\\u00a0\"");
        }
        odd(
                misfits,
                "emoji",
                "\"😀👩‍👩‍👧\"",
                "direction override",
                "\"\\u202egnp.exe\"",
                "markup",
                "\"<script>alert(1)</script>\"");
        odd(
                misfits,
                "SQL",
                "\"' or '1'='1' -- \"",
                "lookup",
                "\"${jndi:ldap://127.0.0.1:9/a}\"",
                "path",
                "\"../../../../etc/passwd\"");
        odd(misfits, "line feeds", "\"a\\nb\\r\\nX: y\"");
        odd(misfits, "expression", "\"#{T(java.lang.Runtime)}\"", "format", "\"%s%n{0}{1}'\"");
    }

    private static void outside(List<Misfit> misfits, String... pairs) {
        add(misfits, true, pairs);
    }

    private static void odd(List<Misfit> misfits, String... pairs) {
        add(misfits, false, pairs);
    }

    private static void add(List<Misfit> misfits, boolean isOutside, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            misfits.add(new Misfit(pairs[i], pairs[i + 1], isOutside));
        }
    }
}
