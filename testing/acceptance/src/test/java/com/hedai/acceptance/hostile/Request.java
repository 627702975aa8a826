package com.hedai.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request down to its bytes (原始请求), also one that no library would send.
 *
 * @param headers whole lines, as they are sent
 */
record Request(String method, String target, List<String> headers, byte[] body) {
    static Request of(String method, String target) {
        return new Request(method, target, List.of(), new byte[0]);
    }

    Request with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, target, List.copyOf(more), body);
    }

    Request as(Optional<String> token) {
        return token.map(given -> with("Authorization: Bearer " + given)).orElse(this);
    }

    Request with(byte[] content) {
        return new Request(method, target, headers, content);
    }

    Request json(String content) {
        return json(content.getBytes(UTF_8));
    }

    Request json(byte[] content) {
        return with("Content-Type: application/json").with(content);
    }

    byte[] head(String host) {
        var text =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            text.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(ISO_8859_1);
    }
}
