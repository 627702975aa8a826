package com.hedai.loan.product;

/** Whom a product is for (产品类别). */
public enum ProductKind {
    /** 个人小额贷款. */
    PERSONAL_MICRO_LOAN,
    /** 助学贷款. */
    STUDENT_LOAN,
    /** 企业小额贷款. */
    ENTERPRISE_MICRO_LOAN
}
