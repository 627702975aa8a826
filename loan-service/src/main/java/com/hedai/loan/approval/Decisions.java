package com.hedai.loan.approval;

import com.hedai.commons.security.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a decision from draft to signature to effect (审批签署): what is decided is fixed first, the user service signs its digest,
 * then one transaction stores both. A signature whose transaction fails is worth nothing: no decision bears it.
 */
@Component
class Decisions {
    private final TaskDesk desk;
    private final StaffSigning signing;

    Decisions(TaskDesk desk, StaffSigning signing) {
        this.desk = desk;
        this.signing = signing;
    }

    /** The same decision once more, by the same person, changes nothing. */
    ReviewTask decide(Actor actor, UUID taskId, Decision decision) {
        var seen = desk.find(actor, taskId);
        if (seen.wasDecided(actor, decision.outcome())) {
            return seen;
        }
        var draft = desk.draft(actor, taskId, decision);
        return desk.decide(actor, draft, signing.sign(actor, draft.digest()));
    }
}
