package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back (应答).
 *
 * @param status 0 when there was no answer
 * @param raw everything received, or why nothing was
 */
record Answer(int status, Map<String, String> headers, String body, String raw) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer none(String why) {
        return new Answer(0, Map.of(), "", why);
    }

    static Answer parse(byte[] received) {
        var raw = new String(received, ISO_8859_1);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0 || !raw.matches("(?s)HTTP/\\d\\.\\d .*")) {
            return none(raw.isEmpty() ? "closed without an answer" : raw);
        }
        var lines = raw.substring(0, end).split("\r\n", -1);
        var headers = List.of(lines).stream()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first + ", " + second));
        var content = raw.substring(end + 4);
        var body = "chunked".equals(headers.get("transfer-encoding")) ? unchunked(content) : content;
        int status = Integer.parseInt(lines[0].substring(9, 12));
        return new Answer(status, headers, new String(body.getBytes(ISO_8859_1), UTF_8), raw);
    }

    private static String unchunked(String content) {
        var whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < content.length()) {
            int line = content.indexOf("\r\n", at);
            int size =
                    line < 0 ? 0 : Integer.parseInt(content.substring(at, line).strip(), 16);
            if (size == 0 || line + 2 + size > content.length()) {
                break;
            }
            whole.writeBytes(content.substring(line + 2, line + 2 + size).getBytes(ISO_8859_1));
            at = line + 2 + size + 2;
        }
        return whole.toString(ISO_8859_1);
    }

    boolean isProblem() {
        return headers.getOrDefault("content-type", "").startsWith("application/problem+json");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    String code() {
        return json().path("code").asString("");
    }

    /** The fields that the problem names. */
    List<String> fields() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asString())
                .toList();
    }

    String shortened() {
        return status + " "
                + (body.length() > 300
                        ? body.substring(0, 300) + "…"
                        : body.isEmpty() ? raw.lines().limit(8).collect(Collectors.joining(" | ")) : body);
    }
}
