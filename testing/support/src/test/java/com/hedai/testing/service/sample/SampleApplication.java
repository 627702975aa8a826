package com.hedai.testing.service.sample;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
class SampleApplication {
    private final Clock clock;

    SampleApplication(Clock clock) {
        this.clock = clock;
    }

    record Visit(UUID accountId, Instant at) {}

    @GetMapping("/api/v1/visits/current")
    @Allowed("sample:visit:read")
    Visit visit(Actor actor) {
        return new Visit(actor.accountId(), clock.instant());
    }
}
