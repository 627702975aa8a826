package com.hedai.loan.approval;

/** Why a decision went as it did (审批原因), with a stable code and texts fit for the borrower. */
public record DecisionReason(String code, String zh, String en) {}
