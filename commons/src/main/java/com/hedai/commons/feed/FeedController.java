package com.hedai.commons.feed;

import com.hedai.commons.security.ForService;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the facts of this service to others (事实流接口), by long poll. */
@RestController
@RequestMapping(path = "/internal/v1/feeds", produces = MediaType.APPLICATION_JSON_VALUE)
final class FeedController {
    private static final int LARGEST_BATCH = 1000;
    private static final int LONGEST_WAIT = 20;

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * The facts after a position; waits for some.
     *
     * @param after the last position that was read, 0 at the beginning
     * @param limit 1 to 1000
     * @param wait seconds to wait while there is nothing, 0 to 20
     */
    @ForService
    @GetMapping("/domain")
    FeedPage domain(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(defaultValue = "0") int wait) {
        return page(Streams.DOMAIN, after, limit, wait);
    }

    /** The audit records after a position; for the audit service only. */
    @ForService("audit-service")
    @GetMapping("/audit")
    FeedPage audit(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam(defaultValue = "0") int wait) {
        return page(Streams.AUDIT, after, limit, wait);
    }

    /** How far the domain stream reaches; a newcomer takes a snapshot of what it needs after it asked, and reads on from the head. */
    @ForService
    @GetMapping("/domain/position")
    FeedExtent domainPosition() {
        return feeds.extent(Streams.DOMAIN);
    }

    /** How far the audit stream reaches. */
    @ForService("audit-service")
    @GetMapping("/audit/position")
    FeedExtent auditPosition() {
        return feeds.extent(Streams.AUDIT);
    }

    private FeedPage page(String stream, long after, int limit, int wait) {
        if (after < 0 || limit < 1 || limit > LARGEST_BATCH || wait < 0 || wait > LONGEST_WAIT) {
            throw new Refusal(CommonReason.INVALID_REQUEST);
        }
        return feeds.page(stream, after, limit, Duration.ofSeconds(wait));
    }
}
