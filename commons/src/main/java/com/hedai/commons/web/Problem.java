package com.hedai.commons.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (问题说明), RFC 9457 {@code application/problem+json}.
 *
 * @param type {@code urn:hedai:problem:} and the code in lower case
 * @param title what is wrong, in the reader's language, Chinese by default
 * @param status the HTTP status again
 * @param code the stable code a program may decide on
 * @param errors one entry per wrong field; empty when the request as a whole is refused
 * @param traceId what to quote when asking about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String code,
        List<FieldProblem> errors,
        @Nullable String traceId) {

    /** A wrong field: its path in the request, a stable code and what to do, in the reader's language. */
    public record FieldProblem(String field, String code, String message) {}

    static Problem of(Reason reason, String title, List<FieldProblem> errors, @Nullable String traceId) {
        var type = URI.create("urn:hedai:problem:"
                + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return new Problem(type, title, reason.status(), reason.name(), errors, traceId);
    }
}
