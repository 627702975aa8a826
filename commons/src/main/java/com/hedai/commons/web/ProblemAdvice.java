package com.hedai.commons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong in a request into one problem document (问题说明), field by field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final int LONGEST_PATH = 120;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidBody(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var errors = new ArrayList<Problem.FieldProblem>();
        for (var error : invalid.getBindingResult().getAllErrors()) {
            var field = error instanceof FieldError fieldError ? fieldError.getField() : "";
            errors.add(problem(field, error.getCode(), error, request));
        }
        return problems.answer(CommonReason.INVALID_REQUEST, errors, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidArguments(HandlerMethodValidationException invalid, HttpServletRequest request) {
        var errors = new ArrayList<Problem.FieldProblem>();
        for (var result : invalid.getParameterValidationResults()) {
            var parameter = String.valueOf(result.getMethodParameter().getParameterName());
            for (var error : result.getResolvableErrors()) {
                var field = error instanceof FieldError fieldError ? fieldError.getField() : parameter;
                errors.add(problem(field, firstCode(error), error, request));
            }
        }
        return problems.answer(CommonReason.INVALID_REQUEST, errors, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> violated(ConstraintViolationException violated, HttpServletRequest request) {
        var errors = violated.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldProblem(
                        String.valueOf(violation.getPropertyPath()), "INVALID", violation.getMessage()))
                .toList();
        return problems.answer(CommonReason.INVALID_REQUEST, errors, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (isTooLarge(unreadable)) {
            return problems.answer(CommonReason.TOO_LARGE, List.of(), request);
        }
        if (!(unreadable.getCause() instanceof JacksonException json)
                || json.getPath().isEmpty()) {
            return problems.answer(CommonReason.MALFORMED_REQUEST, List.of(), request);
        }
        var text = json instanceof UnrecognizedPropertyException ? FieldTexts.UNKNOWN_FIELD : FieldTexts.INVALID_VALUE;
        var error = new Problem.FieldProblem(path(json), text.name(), text.in(Problems.language(request)));
        return problems.answer(CommonReason.INVALID_REQUEST, List.of(error), request);
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimitFilter.TooLarge) {
                return true;
            }
        }
        return false;
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        var error = new Problem.FieldProblem(
                wrong.getName(), "INVALID_VALUE", FieldTexts.INVALID_VALUE.in(Problems.language(request)));
        return problems.answer(CommonReason.INVALID_REQUEST, List.of(error), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return required(missing.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException missing, HttpServletRequest request) {
        return required(missing.getHeaderName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception failure, HttpServletRequest request) {
        if (failure instanceof org.springframework.security.access.AccessDeniedException) {
            return problems.answer(CommonReason.FORBIDDEN, List.of(), request);
        }
        if (failure instanceof ErrorResponse response) {
            return problems.answer(
                    CommonReason.forStatus(response.getStatusCode().value()), List.of(), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return problems.answer(CommonReason.INTERNAL_ERROR, List.of(), request);
    }

    private ResponseEntity<Problem> required(String name, HttpServletRequest request) {
        var message = FieldTexts.REQUIRED.in(Problems.language(request));
        return problems.answer(
                CommonReason.INVALID_REQUEST, List.of(new Problem.FieldProblem(name, "REQUIRED", message)), request);
    }

    /** What cannot be converted is described by the framework with types and the value itself: not for readers outside. */
    private static Problem.FieldProblem problem(
            String field, @Nullable String constraint, MessageSourceResolvable error, HttpServletRequest request) {
        if (error instanceof FieldError wrong && wrong.isBindingFailure()) {
            var text = FieldTexts.INVALID_VALUE;
            return new Problem.FieldProblem(field, text.name(), text.in(Problems.language(request)));
        }
        return new Problem.FieldProblem(field, stableCode(constraint), String.valueOf(error.getDefaultMessage()));
    }

    private static @Nullable String firstCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    /** {@code NotBlank} becomes {@code NOT_BLANK}. */
    private static String stableCode(@Nullable String constraint) {
        return constraint == null
                ? "INVALID"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Cut to a length at which it still tells, for the names come from the request. */
    private static String path(JacksonException failure) {
        var path = failure.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    }

    private enum FieldTexts {
        REQUIRED("必填", "Required"),
        INVALID_VALUE("格式不正确", "The value cannot be read"),
        UNKNOWN_FIELD("不认识的字段", "Unknown field");

        private final String zh;
        private final String en;

        FieldTexts(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(Locale language) {
            return language.equals(Locale.ENGLISH) ? en : zh;
        }
    }
}
