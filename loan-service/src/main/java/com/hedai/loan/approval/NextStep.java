package com.hedai.loan.approval;

/** What comes next for an application (下一步). */
sealed interface NextStep {
    /** Its condition does not hold. */
    record Skip(ProcessStep step) implements NextStep {}

    record Begin(ProcessStep step) implements NextStep {}

    /** Under way: ask, or ask again. */
    record Perform(ProcessStep step) implements NextStep {}

    /** Every step is passed, or one of them ended the process. */
    record Nothing() implements NextStep {}
}
