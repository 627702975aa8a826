package com.hedai.user.revocation;

import com.hedai.commons.security.ForService;
import com.hedai.commons.security.RevocationNews;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells every service which sessions ended (吊销订阅接口), by long poll. */
@RestController
@RequestMapping("/internal/v1/revocations")
class RevocationController {
    private final RevocationLog log;

    RevocationController(RevocationLog log) {
        this.log = log;
    }

    /** {@code after=0} gives everything that still matters. */
    @GetMapping
    @ForService
    RevocationNews revocations(
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "2") @Min(0) @Max(20) int wait)
            throws InterruptedException {
        return log.news(after, Duration.ofSeconds(wait));
    }
}
