package com.hedai.testing.people;

/** The highest degree (学历). */
public enum Education {
    POSTGRADUATE,
    BACHELOR,
    JUNIOR_COLLEGE,
    HIGH_SCHOOL,
    BELOW_HIGH_SCHOOL
}
