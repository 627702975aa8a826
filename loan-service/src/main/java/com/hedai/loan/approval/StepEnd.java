package com.hedai.loan.approval;

import java.util.List;

/** How a step ended (步骤结局). */
public sealed interface StepEnd {
    record Done() implements StepEnd {}

    /** Somebody said no, with reasons that may be shown to the borrower. */
    record Refused(List<DecisionReason> reasons) implements StepEnd {}

    /** Given back to the borrower with what is missing. */
    record Returned(List<DecisionReason> reasons) implements StepEnd {}

    record Failed(String reason) implements StepEnd {}

    /** The borrower withdrew. */
    record Withdrawn() implements StepEnd {}

    /** Its time ran out. */
    record Expired() implements StepEnd {}
}
