package com.hedai.loan.institution;

/** Prepares a feature for a new lender (开户步骤), in the transaction in which the lender becomes known. */
public interface OpeningStep {
    /** Called once for each institution. */
    void opened(Institution institution);
}
