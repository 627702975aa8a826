package com.hedai.risk.rule;

/** Why it was decided so (决策原因): a stable code and texts fit for the applicant. */
public record DecisionReason(String code, String zh, String en) {}
