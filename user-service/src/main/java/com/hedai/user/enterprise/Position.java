package com.hedai.user.enterprise;

/** What the borrower is to the firm (企业职务). */
enum Position {
    /** 法定代表人: signs for the firm. */
    LEGAL_REPRESENTATIVE
}
