package com.hedai.lending.account;

/** How the equal instalment is found (等额还款额算法). */
public enum InstalmentRule {
    /** From the length of each period; a difference that would be left in the last instalment is spread over all. */
    LEVELLED,
    /** From a standard period, that of the month of the first drawdown; the last instalment takes what is left. */
    STANDARD_PERIOD
}
