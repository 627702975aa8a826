package com.hedai.loan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** A text with places to fill in, {@code {{name}}} (合同模板); a place without a value or a value without a place is refused. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private final String text;
    private final Set<String> places = new HashSet<>();

    private Template(String text) {
        this.text = text;
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
    }

    public static Template load(String resource) {
        try {
            return new Template(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("template " + resource + " cannot be read", e);
        }
    }

    static Template of(String text) {
        return new Template(text);
    }

    /** Fills in values; what comes from outside is escaped, so that a name cannot become markup. */
    public String fill(Map<String, Markup> values) {
        if (!places.equals(values.keySet())) {
            throw new IllegalArgumentException("values: " + values.keySet() + " (expected: " + places + ")");
        }
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.html());
        });
    }

    /** A piece of the document (片段). */
    public record Markup(String html) {
        /** Plain text, escaped. */
        public static Markup text(Object value) {
            return new Markup(String.valueOf(value)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;"));
        }

        /** A table row of plain texts. */
        public static String row(Object... cells) {
            var row = new StringBuilder("<tr>");
            for (var cell : cells) {
                row.append("<td>").append(text(cell).html()).append("</td>");
            }
            return row.append("</tr>").toString();
        }
    }
}
