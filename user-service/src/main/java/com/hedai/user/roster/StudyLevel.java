package com.hedai.user.roster;

/** What students of a class study for (培养层次): the law sets limits for student loans by it. */
public enum StudyLevel {
    UNDERGRADUATE,
    GRADUATE
}
