package com.hedai.user.consent;

/** The kinds of texts borrowers agree to (授权文件类型). */
enum DocumentCode {
    /** 个人征信授权书: without it no bureau is asked. */
    CREDIT_INQUIRY,
    /** 隐私政策. */
    PRIVACY_POLICY
}
