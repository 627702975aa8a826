package com.hedai.sandbox.answer;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what went wrong into a partner's error answer. */
@RestControllerAdvice
class RefusalAdvice {
    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    ResponseEntity<RefusalBody> refused(PartnerRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(refusal.body());
    }

    @ExceptionHandler
    ResponseEntity<RefusalBody> invalid(MethodArgumentNotValidException invalid) {
        var fields = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(new RefusalBody("INVALID_REQUEST", fields));
    }

    @ExceptionHandler
    ResponseEntity<RefusalBody> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest()
                .body(new RefusalBody("INVALID_REQUEST", "the body is not the JSON this operation expects"));
    }

    /** What Spring itself refuses (path, method, media type) keeps its status; anything else is our fault and is logged. */
    @ExceptionHandler
    ResponseEntity<RefusalBody> other(Exception other) {
        if (other instanceof ErrorResponse refused) {
            var status = refused.getStatusCode();
            var code = status.value() == 404 ? "NOT_FOUND" : "INVALID_REQUEST";
            return ResponseEntity.status(status)
                    .body(new RefusalBody(code, "no such operation, or called another way"));
        }
        log.error("a request failed inside the sandbox", other);
        return ResponseEntity.internalServerError().body(new RefusalBody("INTERNAL_ERROR", "try again later"));
    }
}
