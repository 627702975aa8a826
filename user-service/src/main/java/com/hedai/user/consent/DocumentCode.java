package com.hedai.user.consent;

/** The kinds of texts borrowers agree to (授权文件类型). */
public enum DocumentCode {
    /** 个人征信授权书: without it no bureau is asked. */
    CREDIT_INQUIRY,
    /** 隐私政策. */
    PRIVACY_POLICY,
    /** 学籍信息查询授权书: without it the student-status source is not asked. */
    STUDENT_STATUS
}
