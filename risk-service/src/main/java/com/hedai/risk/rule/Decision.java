package com.hedai.risk.rule;

import java.util.List;

/** A decision with its reasons (决策结果), the weightiest first; every decision has at least one. */
public record Decision(Outcome outcome, List<DecisionReason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons: none (expected: at least one for " + outcome + ")");
        }
    }

    static Decision of(Outcome outcome, DecisionReason reason) {
        return new Decision(outcome, List.of(reason));
    }
}
