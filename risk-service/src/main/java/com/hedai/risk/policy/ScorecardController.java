package com.hedai.risk.policy;

import com.hedai.commons.security.Actor;
import com.hedai.commons.security.Allowed;
import com.hedai.commons.time.BusinessTime;
import com.hedai.risk.profile.LoanKind;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows risk staff the scorecard that decides today (当前评分卡). */
@RestController
class ScorecardController {

    private final Policies policies;
    private final Clock clock;

    ScorecardController(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping("/api/v1/scorecards/current")
    @Allowed("risk:scorecard:read")
    ScorecardView current(Actor actor) {
        return ScorecardView.of(
                policies.inForce(actor.institutionId(), LoanKind.PERSONAL_MICRO_LOAN, BusinessTime.today(clock)));
    }
}
