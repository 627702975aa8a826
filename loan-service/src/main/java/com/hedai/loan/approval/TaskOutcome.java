package com.hedai.loan.approval;

/** What a reviewer decides (审批意见). */
enum TaskOutcome {
    /** 同意. */
    APPROVE,
    /** 拒绝. */
    DECLINE,
    /** 退回补充: back to the borrower. */
    RETURN,
    /** 转风控: agreed as far as it goes, but somebody of risk has to look. */
    REFER
}
