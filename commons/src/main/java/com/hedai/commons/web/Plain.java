package com.hedai.commons.web;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids and numbers in paths and queries, read to the letter (参数解析): no short groups, no hexadecimal, no digits of other scripts. */
final class Plain {
    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}");

    private Plain() {}

    static UUID id(String text) {
        return UUID.fromString(checked(text, ID));
    }

    static Integer integer(String text) {
        return Integer.valueOf(checked(text, NUMBER));
    }

    static Long number(String text) {
        return Long.valueOf(checked(text, NUMBER));
    }

    private static String checked(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("expected: " + form);
        }
        return text;
    }
}
