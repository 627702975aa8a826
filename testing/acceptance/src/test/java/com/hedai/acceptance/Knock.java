package com.hedai.acceptance;

import java.nio.charset.StandardCharsets;

/** One call of one person at one door, and what came of it (一次访问). */
record Knock(Player player, Operation operation, Reach reach, String path, Reply reply) {
    boolean wasShownSomething() {
        return operation.isRead() && reply.status() == 200;
    }

    String traceId() {
        return reply.headers().firstValue("Trace-Id").orElse("");
    }

    boolean isJson() {
        return reply.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    String text() {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s as %s (%s): %s %s".formatted(operation, player, reach, reply.status(), isJson() ? reply.code() : "");
    }
}
