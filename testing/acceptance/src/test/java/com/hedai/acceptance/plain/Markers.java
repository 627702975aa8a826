package com.hedai.acceptance.plain;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values that nobody else has (标记值), in every form in which they might lie somewhere: UTF-8, both kinds of UTF-16, JSON escapes. */
final class Markers {
    private static final int BYTES = 256;

    private final List<Pattern> patterns;

    /** One form of one value, searched for from its end. */
    private record Pattern(String name, byte[] bytes, int[] shift) {
        static Pattern of(String name, byte[] bytes) {
            var shift = new int[BYTES];
            Arrays.fill(shift, bytes.length);
            for (int i = 0; i < bytes.length - 1; i++) {
                shift[bytes[i] & 0xff] = bytes.length - 1 - i;
            }
            return new Pattern(name, bytes, shift);
        }

        int count(byte[] in, int length) {
            int found = 0;
            int at = 0;
            int last = bytes.length - 1;
            while (at + last < length) {
                int i = last;
                while (i >= 0 && in[at + i] == bytes[i]) {
                    i--;
                }
                if (i < 0) {
                    found++;
                }
                at += shift[in[at + last] & 0xff];
            }
            return found;
        }
    }

    Markers(Map<String, String> values) {
        this.patterns = values.entrySet().stream()
                .flatMap(value -> forms(value.getValue()).entrySet().stream()
                        .map(form -> Pattern.of(value.getKey() + " as " + form.getKey(), form.getValue())))
                .toList();
    }

    private static Map<String, byte[]> forms(String value) {
        if (value.length() < 2) {
            throw new IllegalArgumentException("marker of one character: found everywhere");
        }
        var forms = new HashMap<String, byte[]>();
        forms.put("UTF-8", value.getBytes(UTF_8));
        forms.put("UTF-16LE", value.getBytes(UTF_16LE));
        forms.put("UTF-16BE", value.getBytes(UTF_16BE));
        var escaped = value.chars()
                .mapToObj(each -> each < 128 ? Character.toString(each) : "\\u%04x".formatted(each))
                .collect(Collectors.joining());
        if (!escaped.equals(value)) {
            forms.put("JSON", escaped.getBytes(UTF_8));
        }
        return forms;
    }

    /** The names of the values that are in there. */
    Set<String> in(byte[] bytes) {
        return counts(bytes, bytes.length).keySet();
    }

    /** How often each value is in there. */
    Map<String, Integer> counts(byte[] bytes, int length) {
        var counts = new HashMap<String, Integer>();
        for (var pattern : patterns) {
            int found = pattern.count(bytes, length);
            if (found > 0) {
                counts.merge(pattern.name(), found, Integer::sum);
            }
        }
        return counts;
    }

    /** The longest form: two pieces of a stream overlap by as much. */
    int longest() {
        return patterns.stream()
                .mapToInt(pattern -> pattern.bytes().length)
                .max()
                .orElse(0);
    }
}
