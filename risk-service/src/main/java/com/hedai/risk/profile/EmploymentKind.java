package com.hedai.risk.profile;

/** How a person earns a living (就业类型); the rank says how steady that usually is. */
public enum EmploymentKind {
    UNEMPLOYED(0),
    STUDENT(1),
    SELF_EMPLOYED(2),
    RETIRED(3),
    EMPLOYED(4);

    private final int rank;

    EmploymentKind(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }
}
