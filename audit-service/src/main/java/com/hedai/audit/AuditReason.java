package com.hedai.audit;

import com.hedai.commons.web.Reason;

/** Reasons that the audit service gives (审计服务拒绝原因). */
public enum AuditReason implements Reason {
    NOT_SIGNED_YET(409, "该记录尚未被签名,请一秒后再试", "The record is not covered by a signed head yet; try again in a second"),
    TREE_SIZE_UNKNOWN(
            422,
            "树的大小应在 1 到 {0} 之间,且起点不大于终点",
            "Tree sizes must lie between 1 and {0}, the first not beyond the second"),
    BATCH_DIFFERS(409, "该批次此前已收到,且内容不同", "This batch was received before with other content"),
    VERIFICATION_RUNNING(409, "验证正在进行中,请稍后再试", "A verification is running; try again later");

    private final int status;
    private final String zh;
    private final String en;

    AuditReason(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
