package com.hedai.gateway.limit;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Takes tokens out of buckets (取令牌). */
interface Limiter {
    /** Zero when there was a token, otherwise how long until there is one. */
    Mono<Duration> take(String key, Bucket bucket);
}
