package com.hedai.loan.product;

/** Whether a product version may be applied for (产品状态). */
public enum ProductStatus {
    /** 在售. */
    ON_SALE,
    /** 停售: loans made from it run on. */
    WITHDRAWN
}
