package com.hedai.loan.approval;

/** What a reviewer may give as a reason (人工审批原因); texts are shown to the borrower. */
enum ReviewReason {
    INCOME_NOT_SUFFICIENT("收入不足以覆盖还款", "The income does not cover the instalments"),
    DEBT_TOO_HIGH("现有负债较高", "Present debts are high"),
    CREDIT_HISTORY("信用记录不符合要求", "The credit history does not meet the requirements"),
    INFORMATION_INCONSISTENT("填写的信息与核实结果不一致", "What was filled in differs from what was verified"),
    INFORMATION_INCOMPLETE("资料不完整", "Information is missing"),
    PURPOSE_NOT_SUPPORTED("借款用途不符合产品要求", "The purpose does not fit the product"),
    NOT_ELIGIBLE("不符合产品准入条件", "The product's conditions are not met"),
    DISBURSEMENT_NOT_POSSIBLE("无法完成放款", "The loan cannot be paid out"),
    OTHER("综合评估未通过", "The overall assessment was negative");

    private final String zh;
    private final String en;

    ReviewReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    DecisionReason reason() {
        return new DecisionReason(name(), zh, en);
    }
}
