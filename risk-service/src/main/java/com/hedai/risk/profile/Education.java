package com.hedai.risk.profile;

/** The highest degree (学历), lowest first. */
public enum Education {
    BELOW_HIGH_SCHOOL(0),
    HIGH_SCHOOL(1),
    JUNIOR_COLLEGE(2),
    BACHELOR(3),
    POSTGRADUATE(4);

    private final int rank;

    Education(int rank) {
        this.rank = rank;
    }

    /** 0 for the lowest to 4 for the highest. */
    public int rank() {
        return rank;
    }
}
