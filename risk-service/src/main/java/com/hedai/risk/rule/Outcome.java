package com.hedai.risk.rule;

/** How an assessment ends (审批结论). */
public enum Outcome {
    APPROVED,
    DECLINED,
    /** A person decides. */
    REFERRED
}
