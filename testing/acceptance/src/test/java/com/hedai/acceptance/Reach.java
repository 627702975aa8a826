package com.hedai.acceptance;

import java.util.Arrays;

/** How far a role reaches with one operation (权限范围): the words in the cells of the permission matrix. */
enum Reach {
    /** Refused: 401 when nobody signed in, else 403. */
    REFUSED("-"),
    /** For everybody, signed in or not. */
    OPEN("open"),
    /** For a partner's signed messages only; no token of a person helps. */
    PARTNER("partner"),
    /** What belongs to the person. */
    OWN("own"),
    /** The classes a counselor looks after. */
    CLASS("class"),
    /** What waits for the person's role. */
    DESK("desk"),
    /** The person's own institution. */
    INSTITUTION("institution"),
    /** Every institution. */
    PLATFORM("platform");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    static Reach of(String word) {
        return Arrays.stream(values())
                .filter(reach -> reach.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reach: " + word));
    }

    @Override
    public String toString() {
        return word;
    }
}
