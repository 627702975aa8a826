package com.hedai.loan.institution;

/** Prepares a feature for a new lender (开户步骤), in the transaction in which the lender becomes known. */
public interface OpeningStep {
    /** Called once for each lender. */
    void opened(Institution institution);

    /** Called for each lender whenever the service starts: gives it what came with a new release. Repeating it changes nothing. */
    default void resumed(Institution institution) {}
}
