package com.hedai.audit.trail;

/**
 * Something that is not as it was recorded (篡改发现).
 *
 * @param firstWrong the first leaf that is wrong or gone; every leaf before it was found untouched
 */
record Finding(Kind kind, long firstWrong, String detail) {

    /** What is wrong. */
    enum Kind {
        /** A record is not there. */
        RECORD_MISSING,
        /** The bytes of a record are not those that went into the tree. */
        RECORD_CHANGED,
        /** A search column says something else than the record, which would hide it from a search. */
        COLUMNS_CHANGED,
        /** A stored subtree does not fit the records below it. */
        TREE_CHANGED,
        /** A signed head cannot be read, stands in the wrong place, or its signature is wrong. */
        HEAD_CHANGED,
        /** Records and tree fit each other, but not what was signed: both were rewritten. */
        ROOT_DIFFERS,
        /** More was signed than is there: the end was cut off. */
        TAIL_CUT
    }
}
