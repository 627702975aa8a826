package com.hedai.commons.security;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request came from (来源地址): the one address that the gateway wrote; the client's own claims were removed there. */
public final class ClientAddress {
    private static final int LONGEST = 45;

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null || forwarded.length() > LONGEST || !forwarded.matches("[0-9A-Fa-f.:]+")
                ? request.getRemoteAddr()
                : forwarded;
    }
}
