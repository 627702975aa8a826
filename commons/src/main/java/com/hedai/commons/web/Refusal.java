package com.hedai.commons.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that breaks a rule (拒绝): thrown by use cases, turned into a problem document in one place. */
public final class Refusal extends RuntimeException {
    private final transient Reason reason;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    public Refusal(Reason reason, Object... arguments) {
        this(reason, Arrays.asList(arguments), null, null);
    }

    private Refusal(Reason reason, List<Object> arguments, @Nullable String field, @Nullable Duration retryAfter) {
        super(reason.name() + arguments, null, false, false);
        this.reason = reason;
        this.arguments = arguments;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(reason, arguments);
    }

    /** The same refusal, pointing at a field of the request such as {@code employment.since}. */
    public Refusal at(String field) {
        return new Refusal(reason, arguments, field, retryAfter);
    }

    /** The same refusal, saying when to try again. */
    public Refusal retryAfter(Duration delay) {
        return new Refusal(reason, arguments, field, delay);
    }

    public Reason reason() {
        return reason;
    }

    List<Object> arguments() {
        return arguments;
    }

    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
