package com.hedai.risk.profile;

/** Where facts come from (数据来源). */
public enum Source {
    APPLICATION("申请信息"),
    BUREAU("征信报告"),
    BANK_STATEMENT("银行流水");

    private final String zh;

    Source(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
