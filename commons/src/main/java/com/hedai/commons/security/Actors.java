package com.hedai.commons.security;

import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows who acts at this moment (当前操作人), on the thread of a request or of a loop. */
public final class Actors {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Actors() {}

    /** The acting person or system; refused with 401 when nobody signed in. */
    public static Actor current() {
        return ifPresent().orElseThrow(() -> new Refusal(CommonReason.UNAUTHENTICATED));
    }

    public static Optional<Actor> ifPresent() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Does the work in the name of the service itself, in the books of one institution. */
    public static void asSystem(String service, UUID institutionId, Runnable work) {
        as(Actor.system(service, institutionId), () -> {
            work.run();
            return 0;
        });
    }

    /** Does the work in the name of the service itself and gives its result. */
    public static <T> T callAsSystem(String service, UUID institutionId, Supplier<T> work) {
        return as(Actor.system(service, institutionId), work);
    }

    /** Does the work in somebody's name, for example one stored with a task. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    static void set(Actor actor) {
        CURRENT.set(actor);
    }

    static void clear() {
        CURRENT.remove();
    }

    private static void restore(@Nullable Actor before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
