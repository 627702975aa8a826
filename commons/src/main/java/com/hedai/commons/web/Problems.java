package com.hedai.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (问题说明) in the reader's language. */
public final class Problems {
    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<Problem> answer(Refusal refusal, HttpServletRequest request) {
        var text = text(refusal.reason(), language(request), refusal.arguments().toArray());
        var errors = refusal.field()
                .map(field ->
                        List.of(new Problem.FieldProblem(field, refusal.reason().name(), text)))
                .orElse(List.of());
        var headers = new HttpHeaders();
        refusal.retryAfter()
                .ifPresent(delay -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(delay.toSeconds())));
        return answer(refusal.reason(), text, errors, headers);
    }

    /** For answers without a refusal of their own, and for several fields at once. */
    public ResponseEntity<Problem> answer(
            Reason reason, List<Problem.FieldProblem> errors, HttpServletRequest request) {
        return answer(reason, text(reason, language(request)), errors, new HttpHeaders());
    }

    /** For filters, which answer before any controller is found. */
    public void write(Reason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(reason.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var problem = Problem.of(reason, text(reason, language(request)), List.of(), trace());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static ResponseEntity<Problem> answer(
            Reason reason, String title, List<Problem.FieldProblem> errors, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(reason.status()).headers(headers).body(Problem.of(reason, title, errors, trace()));
    }

    /** The request's trace; one of its own for what is refused before there is a request. */
    static String trace() {
        var trace = MDC.get("traceId");
        return trace == null ? UUID.randomUUID().toString().replace("-", "") : trace;
    }

    static Locale language(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    static String text(Reason reason, Locale language, Object... arguments) {
        var pattern = language.equals(Locale.ENGLISH) ? reason.en() : reason.zh();
        // No formatting of numbers and dates by locale: values appear as they were given.
        var values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(values);
    }
}
