package com.hedai.loan.approval;

/** What a kind of step does (步骤动作): one bean for each kind, owned by the feature it acts upon. */
public interface StepAction {
    StepKind kind();

    /** In the transaction that starts the step; the process row is locked. */
    void begin(ProcessStep step);

    /** Outside any transaction; repeated with the same step until there is an answer. */
    StepAnswer perform(ProcessStep step);

    /** In the transaction that ends the step; the process row is locked. */
    void ended(ProcessStep step, StepEnd end);
}
