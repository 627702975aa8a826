package com.hedai.audit.trail;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form of RFC 8785 (规范化 JSON), so that equal records have equal bytes: names sorted by UTF-16 code units, no
 * white space, numbers as ECMAScript prints them.
 */
final class CanonicalJson {
    private static final BigDecimal ECMASCRIPT_PLAIN = BigDecimal.TEN.pow(21);

    private CanonicalJson() {}

    /** Refuses what has no canonical form: a number that is not exactly a double, or text that is not Unicode. */
    static String of(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> array(value, out);
            case STRING -> text(value.stringValue(), out);
            case NUMBER -> out.append(number(value.decimalValue()));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new NotCanonical("not JSON: " + value.getNodeType());
        }
    }

    private static void object(JsonNode object, StringBuilder out) {
        var members = new TreeMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        var separator = '{';
        for (var member : members.entrySet()) {
            out.append(separator);
            text(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void array(JsonNode array, StringBuilder out) {
        var separator = '[';
        for (var item : array) {
            out.append(separator);
            write(item, out);
            separator = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        requireUnicode(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void requireUnicode(String text, int at) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!paired) {
            throw new NotCanonical("half of a surrogate pair at " + at);
        }
    }

    /** ECMA-262, Number::toString. */
    private static String number(BigDecimal value) {
        double nearest = value.doubleValue();
        if (Double.isInfinite(nearest) || new BigDecimal(Double.toString(nearest)).compareTo(value) != 0) {
            throw new NotCanonical("number without an exact double");
        }
        if (value.signum() == 0) {
            return "0";
        }
        var sign = value.signum() < 0 ? "-" : "";
        var magnitude = value.abs().stripTrailingZeros();
        boolean plain =
                magnitude.compareTo(ECMASCRIPT_PLAIN) < 0 && magnitude.compareTo(new BigDecimal("0.000001")) >= 0;
        return sign + (plain ? magnitude.toPlainString() : exponential(magnitude));
    }

    private static String exponential(BigDecimal magnitude) {
        var digits = magnitude.unscaledValue().toString();
        int exponent = digits.length() - 1 - magnitude.scale();
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /** The value has no canonical form. */
    static final class NotCanonical extends IllegalArgumentException {
        NotCanonical(String message) {
            super(message);
        }
    }
}
