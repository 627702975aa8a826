package com.hedai.commons.security;

/** How far a permission reaches (数据范围): each scope holds those before it. */
public enum Scope {
    /** What belongs to the person. */
    OWN,
    /** The classes a counselor looks after. */
    CLASS,
    /** A region of the institution. */
    REGION,
    /** The whole institution. */
    INSTITUTION,
    /** Every institution: only for those who run or audit the platform. */
    PLATFORM;

    /** Whether this scope reaches at least as far as the other. */
    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }
}
