package com.hedai.loan.approval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the action of a step (步骤动作表); each kind has exactly one. */
@Component
class StepActions {
    private final Map<StepKind, StepAction> actions = new EnumMap<>(StepKind.class);

    StepActions(List<StepAction> all) {
        for (var action : all) {
            if (actions.put(action.kind(), action) != null) {
                throw new IllegalStateException(action.kind() + " has two actions (expected: one)");
            }
        }
        for (var kind : StepKind.values()) {
            if (!actions.containsKey(kind)) {
                throw new IllegalStateException(kind + " has no action (expected: one)");
            }
        }
    }

    StepAction of(ProcessStep step) {
        var action = actions.get(step.kind());
        if (action == null) {
            throw new IllegalStateException(step.kind() + " has no action (expected: one)");
        }
        return action;
    }
}
