package com.hedai.loan.approval;

import java.time.Duration;
import java.util.Map;

/** What came of performing a step (步骤结果). */
public sealed interface StepAnswer {
    /**
     * Finished.
     *
     * @param facts what is known now, by {@link PlanFact#key}
     * @param effect what has to be stored in the same transaction
     */
    record Done(Map<String, Long> facts, Runnable effect) implements StepAnswer {}

    /** Accepted; the answer comes as a fact or from a person. Asked again after a while in case it gets lost. */
    record Waiting(Duration askAgainAfter) implements StepAnswer {}

    /** Only a person goes on from here: nothing to ask. */
    record WaitingForPerson() implements StepAnswer {}

    /** This attempt will never succeed; a person decides what follows. */
    record Failed(String reason) implements StepAnswer {}

    /** Not known: a timeout is not a no. Asked again with the same id, later and later. */
    record Unknown(String why) implements StepAnswer {}
}
