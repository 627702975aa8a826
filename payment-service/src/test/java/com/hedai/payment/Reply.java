package com.hedai.payment;

import tools.jackson.databind.JsonNode;

/** An answer of the service under test. */
public record Reply(int status, JsonNode body) {
    public String text(String field) {
        return body.path(field).asString();
    }
}
