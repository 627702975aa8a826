package com.hedai.user.session;

import com.hedai.commons.security.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;

/** Where a person signs in from (客户端): address and what the client says it is. */
public record Client(String ip, String device) {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST_DEVICE = 200;
    private static final int LONGEST_ADDRESS = 45;

    public Client {
        device = device.substring(0, Math.min(device.length(), LONGEST_DEVICE));
    }

    /** The gateway sets the forwarded address itself and drops what clients send. */
    public static Client of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        var agent = request.getHeader("User-Agent");
        return new Client(
                forwarded == null || forwarded.length() > LONGEST_ADDRESS ? request.getRemoteAddr() : forwarded,
                agent == null ? "" : agent);
    }

    /** Whoever this is: nobody has signed in yet. */
    public Actor nobody(UUID institutionId) {
        return new Actor(NOBODY, institutionId, Actor.Kind.SYSTEM, "user-service", Map.of(), null, ip);
    }
}
