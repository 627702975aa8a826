package com.hedai.loan.material;

/** What a document proves (材料类别). */
public enum MaterialKind {
    /** 家庭经济困难证明. */
    POVERTY_CERTIFICATE,
    /** 录取通知书. */
    ADMISSION_LETTER,
    /** 成绩单. */
    TRANSCRIPT,
    /** 收入证明. */
    INCOME_PROOF,
    /** 营业执照. */
    BUSINESS_LICENCE,
    /** 经营流水或报表. */
    BUSINESS_STATEMENT,
    /** 其他. */
    OTHER
}
