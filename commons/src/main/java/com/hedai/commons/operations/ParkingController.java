package com.hedai.commons.operations;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.feed.Parking;
import com.hedai.commons.security.Allowed;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operations see and replay parked facts (搁置事实的查看与重放). */
@RestController
@RequestMapping("/api/v1/${hedai.web.path}/parked-facts")
final class ParkingController {
    private final Parking parking;
    private final AuditTrail audit;

    /** How many facts were applied by a replay. */
    record Replayed(int applied) {}

    /** The parked facts of this service, at most 200. */
    record ParkedFacts(List<Parking.Parked> items) {}

    ParkingController(Parking parking, AuditTrail audit) {
        this.parking = parking;
        this.audit = audit;
    }

    @Allowed("platform:parked-fact:read")
    @GetMapping
    ParkedFacts list() {
        audit.viewed("platform:parked-fact:read", "parked-fact");
        return new ParkedFacts(parking.list());
    }

    @Allowed("platform:parked-fact:replay")
    @PostMapping("/{reader}/{subject}/replay")
    Replayed replay(@PathVariable String reader, @PathVariable UUID subject) {
        var applied = parking.replay(reader, subject);
        audit.noted("platform:parked-fact:replay", "parked-fact", subject);
        return new Replayed(applied);
    }
}
