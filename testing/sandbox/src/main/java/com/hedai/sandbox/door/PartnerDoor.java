package com.hedai.sandbox.door;

import com.hedai.sandbox.answer.PartnerRefusal;
import com.hedai.sandbox.answer.RefusalBody;
import com.hedai.sandbox.fault.Fault;
import com.hedai.sandbox.fault.FaultMode;
import com.hedai.sandbox.fault.Faults;
import com.hedai.sandbox.fault.Latencies;
import com.hedai.sandbox.signing.RequestCheck;
import com.hedai.sandbox.signing.Signatures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Where every partner request passes (接入门): verified, slowed down, spoiled if ordered, executed, answered with a signature. */
@Component
class PartnerDoor extends OncePerRequestFilter {
    private static final Set<String> PARTNERS =
            Set.of("bank", "bureau", "statement-source", "identity", "chsi", "registry", "sms");
    private static final String PAGE = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502";

    private final RequestCheck check;
    private final Signatures signatures;
    private final Faults faults;
    private final Latencies latencies;
    private final Holds holds;
    private final DoorProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    PartnerDoor(
            RequestCheck check,
            Signatures signatures,
            Faults faults,
            Latencies latencies,
            Holds holds,
            DoorProperties properties,
            JsonMapper json,
            Clock clock) {
        this.check = check;
        this.signatures = signatures;
        this.faults = faults;
        this.latencies = latencies;
        this.holds = holds;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var words = request.getRequestURI().split("/", 3);
        return words.length < 2 || !PARTNERS.contains(words[1]);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest given, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = given.getInputStream().readNBytes(properties.largestBody() + 1);
        var request = new BufferedRequest(given, body);
        try {
            if (body.length > properties.largestBody()) {
                throw new PartnerRefusal(413, "BODY_TOO_LARGE", "at most " + properties.largestBody() + " bytes");
            }
            check.check(request.signed());
        } catch (PartnerRefusal refusal) {
            refuse(request, response, refusal.status(), refusal.body());
            return;
        }
        holds.pause(latencies.next(request.partner()));
        var fault = faults.ofRequest(request.partner(), request.getMethod(), request.operation(), request.content());
        if (fault.isPresent()) {
            strike(fault.get(), request, response, chain);
        } else {
            answer(request, response, chain);
        }
    }

    private void strike(Fault fault, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (fault.mode()) {
            case DELAY -> {
                holds.pause(Duration.ofMillis(fault.delayMillis()));
                answer(request, response, chain);
            }
            case ERROR_500 -> refuse(request, response, 500, new RefusalBody("INTERNAL_ERROR", "the partner failed"));
            case NEVER_ANSWER -> {
                holds.hold();
                DroppedConnections.drop(request);
            }
            case DROP_REPLY -> {
                execute(request, response, chain);
                DroppedConnections.drop(request);
            }
            case GARBAGE -> {
                execute(request, response, chain);
                response.reset();
                response.setContentType("text/html");
                response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
            case DECLINE -> {
                request.setAttribute(Fault.DECLINED, true);
                answer(request, response, chain);
            }
            case NO_CALLBACK, DUPLICATE_CALLBACK ->
                throw new IllegalStateException(FaultMode.class.getSimpleName() + " of callbacks only: " + fault);
        }
    }

    private void answer(BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = execute(request, response, chain);
        sign(request, response, answer.getStatus(), answer.getContentAsByteArray());
        answer.copyBodyToResponse();
    }

    /** Runs the operation; its answer waits in memory. */
    private static ContentCachingResponseWrapper execute(
            BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        return answer;
    }

    private void refuse(BufferedRequest request, HttpServletResponse response, int status, RefusalBody refusal)
            throws IOException {
        var body = json.writeValueAsBytes(refusal);
        response.setStatus(status);
        response.setContentType("application/json");
        sign(request, response, status, body);
        response.getOutputStream().write(body);
    }

    private void sign(BufferedRequest request, HttpServletResponse response, int status, byte[] body) {
        var nonce = request.getHeader("X-Nonce");
        var requestNonce = nonce == null ? "" : nonce;
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        response.setHeader("X-Partner-Id", request.partner());
        response.setHeader("X-Timestamp", timestamp);
        response.setHeader("X-Nonce", requestNonce);
        response.setHeader("X-Signature", signatures.ofAnswer(status, requestNonce, timestamp, body));
    }
}
