package com.hedai.testing.people;

/** What a student studies for (培养层次). */
public enum StudyLevel {
    UNDERGRADUATE,
    GRADUATE
}
