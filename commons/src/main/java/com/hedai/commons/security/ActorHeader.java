package com.hedai.commons.security;

import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the acting person along internal calls (操作人传递) in the header {@value #NAME}, believed only beside a service's token.
 * Permissions are not carried: the first service checked them.
 */
public final class ActorHeader {
    public static final String NAME = "Hedai-Actor";

    private static final JsonMapper JSON = new JsonMapper();

    record Carried(
            UUID accountId,
            UUID institutionId,
            Actor.Kind kind,
            String role,
            @Nullable UUID sessionId,
            int permissionVersion,
            String ip) {}

    private ActorHeader() {}

    public static String write(Actor actor) {
        var carried = new Carried(
                actor.accountId(),
                actor.institutionId(),
                actor.kind(),
                actor.role(),
                actor.sessionId(),
                actor.permissionVersion(),
                actor.ip());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(carried));
    }

    /** The header is none that {@link #write} made. */
    static final class Unreadable extends RuntimeException {
        Unreadable(@Nullable Throwable cause) {
            super("the acting person cannot be read", cause, false, false);
        }
    }

    static Actor read(String header) {
        var carried = carried(header);
        if (Stream.of(carried.accountId(), carried.institutionId(), carried.kind(), carried.role(), carried.ip())
                .anyMatch(Objects::isNull)) {
            throw new Unreadable(null);
        }
        return new Actor(
                carried.accountId(),
                carried.institutionId(),
                carried.kind(),
                carried.role(),
                Map.of(),
                carried.sessionId(),
                carried.permissionVersion(),
                carried.ip());
    }

    private static Carried carried(String header) {
        try {
            return Objects.requireNonNull(JSON.readValue(Base64.getUrlDecoder().decode(header), Carried.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException garbled) {
            throw new Unreadable(garbled);
        }
    }
}
