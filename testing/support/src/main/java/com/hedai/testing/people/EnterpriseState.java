package com.hedai.testing.people;

/** How a firm stands in the registry (登记状态). */
public enum EnterpriseState {
    /** 存续. */
    ACTIVE,
    /** 吊销. */
    REVOKED,
    /** 注销. */
    DEREGISTERED
}
