package com.hedai.commons.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at method, path, query and content type (请求行检查) before anything else of the service does: what can be read in two ways,
 * or in none, is refused here.
 */
final class RequestLineFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private final Problems problems;

    RequestLineFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            problems.write(CommonReason.METHOD_NOT_ALLOWED, request, response);
        } else if (!PlainPath.isPlain(request.getRequestURI()) || !PlainPath.isReadable(request.getQueryString())) {
            problems.write(CommonReason.MALFORMED_REQUEST, request, response);
        } else if (isPattern(request.getContentType())) {
            problems.write(CommonReason.UNSUPPORTED_MEDIA_TYPE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A body is of one type; a pattern of types names none. */
    private static boolean isPattern(@Nullable String contentType) {
        return contentType != null && contentType.indexOf('*') >= 0;
    }
}
