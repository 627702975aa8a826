package com.hedai.acceptance;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered (应答). */
public record Reply(String request, int status, HttpHeaders headers, byte[] bytes) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body as JSON; missing when there is none. */
    public JsonNode json() {
        return bytes.length == 0 ? JSON.missingNode() : JSON.readTree(bytes);
    }

    /** The text at a path such as {@code decision.outcome}; empty when it is not there. */
    public String text(String path) {
        return at(path).asString("");
    }

    /** The node at a path such as {@code decision.outcome}. */
    public JsonNode at(String path) {
        return json().at("/" + path.replace('.', '/'));
    }

    /** The stable code of a refusal. */
    public String code() {
        return text("code");
    }

    /** This reply, when it has the status that a story needs to go on. */
    public Reply expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(request + ": " + status + " (expected: " + wanted + ") "
                    + new String(bytes, StandardCharsets.UTF_8));
        }
        return this;
    }
}
