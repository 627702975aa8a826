package com.hedai.testing.people;

/** How a person earns a living (就业类型). */
public enum EmploymentKind {
    EMPLOYED,
    SELF_EMPLOYED,
    STUDENT,
    UNEMPLOYED,
    RETIRED
}
