package com.hedai.risk.policy;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.time.BusinessTime;
import com.hedai.risk.profile.LoanKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows risk staff the scorecard that decides today (当前评分卡). */
@RestController
class ScorecardController {

    private static final String READ = "risk:scorecard:read";

    private final Policies policies;
    private final AuditTrail audit;
    private final Clock clock;

    ScorecardController(Policies policies, AuditTrail audit, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/scorecards/current")
    @Allowed(READ)
    ScorecardView current(Actor actor) {
        var scorecard = ScorecardView.of(
                policies.inForce(actor.institutionId(), LoanKind.PERSONAL_MICRO_LOAN, BusinessTime.today(clock)));
        audit.viewed(READ, "scorecard", subject(scorecard.version()));
        return scorecard;
    }

    /** Scorecards are named by their version; the trail wants an id. */
    private static UUID subject(String version) {
        return UUID.nameUUIDFromBytes(("scorecard:" + version).getBytes(StandardCharsets.UTF_8));
    }
}
