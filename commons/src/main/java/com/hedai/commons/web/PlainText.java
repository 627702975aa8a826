package com.hedai.commons.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Text as people write it (文本): no number in its place, no control characters but tabs and line ends, no half of a surrogate pair,
 * which neither the database nor a document could keep.
 */
final class PlainText extends StdScalarDeserializer<String> {
    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        var given = parser.getString();
        return isPlain(given)
                ? given
                : (String) context.handleWeirdStringValue(String.class, "", "control character or half a character");
    }

    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(point -> isControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && point != '\t' && point != '\n' && point != '\r';
    }
}
