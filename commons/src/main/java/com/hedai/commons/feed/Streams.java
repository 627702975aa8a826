package com.hedai.commons.feed;

/** The two streams of every service (事实流): what happened, and who did or saw what; views never delay money. */
public final class Streams {
    public static final String DOMAIN = "domain";
    public static final String AUDIT = "audit";

    private Streams() {}
}
