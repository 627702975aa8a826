package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a verified token into the acting person (识别操作人), after a look at the revocations: a person is let in or refused alike,
 * whether the token is theirs or a service calls on their behalf. When the revocations are too old, members of staff and every
 * change are refused; a borrower's reading goes on.
 */
final class ActorFilter extends OncePerRequestFilter {
    static final String CALLING_SERVICE = "hedai.calling-service";

    private final Revocations revocations;
    private final Duration staleAfter;
    private final Problems problems;

    ActorFilter(Revocations revocations, Duration staleAfter, Problems problems) {
        this.revocations = revocations;
        this.staleAfter = staleAfter;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var token = signedIn.getToken();
        Actor actor;
        try {
            actor = Tokens.isService(token) ? service(token, request) : Tokens.person(token, ClientAddress.of(request));
        } catch (ActorHeader.Unreadable garbled) {
            problems.write(CommonReason.MALFORMED_REQUEST, request, response);
            return;
        }
        var refused = ended(token) ? CommonReason.UNAUTHENTICATED : refusal(actor, request);
        if (refused != null) {
            problems.write(refused, request, response);
            return;
        }
        Actors.set(actor);
        try {
            chain.doFilter(request, response);
        } finally {
            Actors.clear();
        }
    }

    private boolean ended(Jwt token) {
        return revocations.ended(Tokens.session(token));
    }

    private @Nullable CommonReason refusal(Actor actor, HttpServletRequest request) {
        if (!actor.isPerson()) {
            return null;
        }
        if (revocations.revoked(actor.sessionId(), actor.accountId(), actor.permissionVersion())) {
            return CommonReason.UNAUTHENTICATED;
        }
        var harmless = actor.isBorrower() && request.getMethod().equals("GET");
        return !harmless && revocations.olderThan(staleAfter) ? CommonReason.NEIGHBOUR_UNAVAILABLE : null;
    }

    private static Actor service(Jwt token, HttpServletRequest request) {
        var name = Tokens.claim(token, "sub");
        request.setAttribute(CALLING_SERVICE, name);
        var carried = request.getHeader(ActorHeader.NAME);
        return carried == null ? Actor.system(name, Actor.idOf("platform")) : ActorHeader.read(carried);
    }
}
