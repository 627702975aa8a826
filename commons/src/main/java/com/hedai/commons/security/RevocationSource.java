package com.hedai.commons.security;

import java.io.IOException;
import java.time.Duration;

/** Where a service hears of ended sessions (吊销来源): user-service over HTTP, or in user-service itself its own rows. */
@FunctionalInterface
public interface RevocationSource {
    /** The news after a position, as soon as there are any, else none when the time is up. */
    RevocationNews news(long after, Duration patience) throws IOException, InterruptedException;
}
