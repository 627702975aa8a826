package com.hedai.user.inquiry;

/** What an inquiry is about (核验事项). */
public enum InquiryTopic {
    /** Where somebody studies. */
    ENROLMENT,
    /** Which firm somebody runs. */
    ENTERPRISE
}
