package com.hedai.risk;

import com.hedai.commons.web.Reason;

/** Why the risk service refuses a request (风控服务拒绝原因). */
public enum RiskReason implements Reason {
    ASSESSMENT_DIFFERS(409, "该评估编号已用于另一份请求", "This assessment id was used for another request"),
    ASSESSMENT_PENDING(409, "评估尚未完成", "The assessment is not completed yet"),
    PERSON_ERASED(410, "该借款人的个人数据已被删除", "The personal data of this borrower were erased");

    private final int status;
    private final String zh;
    private final String en;

    RiskReason(int status, String zh, String en) {
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
