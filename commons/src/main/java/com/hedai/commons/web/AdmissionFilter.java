package com.hedai.commons.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Admits a bounded number of requests (准入控制): virtual threads removed the natural limit, so beyond it a request waits at most
 * 50 ms and is then told to come back. Long polls and health checks do not count.
 */
final class AdmissionFilter extends OncePerRequestFilter {
    private static final long PATIENCE_MILLIS = 50;

    private final Semaphore places;
    private final Problems problems;

    AdmissionFilter(int limit, Problems problems) {
        this.places = new Semaphore(limit);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator/")
                || path.startsWith("/internal/v1/feeds/")
                || path.equals("/internal/v1/revocations");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!admitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(CommonReason.OVERLOADED, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
