package com.hedai.gateway.visit;

import org.springframework.http.HttpHeaders;

/** The headers that tell a browser what an answer may do (安全响应头): nothing, for data. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void write(HttpHeaders headers, String path, Visit visit) {
        headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set(HttpHeaders.CACHE_CONTROL, path.startsWith("/oauth2/jwks") ? "public, max-age=300" : "no-store");
        headers.set("Trace-Id", visit.traceId());
        headers.remove(HttpHeaders.SERVER);
        headers.remove(HttpHeaders.PRAGMA);
        headers.remove(HttpHeaders.EXPIRES);
        headers.remove("X-XSS-Protection");
    }
}
