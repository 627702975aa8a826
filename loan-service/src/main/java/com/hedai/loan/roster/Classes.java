package com.hedai.loan.roster;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a counselor's permissions reach (班级范围). */
@Component
public class Classes {
    private final ClassMapper rows;

    Classes(ClassMapper rows) {
        this.rows = rows;
    }

    /** The classes a permission is limited to; empty where it is not a matter of classes. */
    public Optional<Set<UUID>> limit(Actor actor, String permission) {
        return actor.scope(permission) == Scope.CLASS
                ? Optional.of(rows.of(actor.accountId(), actor.institutionId()))
                : Optional.empty();
    }

    /** Whether something that belongs to a class, or to none, is in reach. */
    public boolean reaches(Actor actor, String permission, @Nullable UUID classId) {
        return limit(actor, permission)
                .map(classes -> classId != null && classes.contains(classId))
                .orElse(true);
    }
}
