package com.hedai.gateway.visit;

import com.hedai.commons.web.Reason;

/** Reasons that only the gateway gives (网关拒绝原因). */
public enum GatewayReason implements Reason {
    NEIGHBOUR_TOO_SLOW(
            504,
            "处理超时,结果尚未确定;请稍后查询,或用同一个 Idempotency-Key 重试",
            "This took too long and its outcome is not known yet; look again later, or repeat it with the same"
                    + " Idempotency-Key");

    private final int status;
    private final String zh;
    private final String en;

    GatewayReason(int status, String zh, String en) {
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
