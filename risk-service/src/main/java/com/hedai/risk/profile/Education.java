package com.hedai.risk.profile;

/** The highest degree (学历), lowest first. */
public enum Education {
    BELOW_HIGH_SCHOOL,
    HIGH_SCHOOL,
    JUNIOR_COLLEGE,
    BACHELOR,
    POSTGRADUATE
}
