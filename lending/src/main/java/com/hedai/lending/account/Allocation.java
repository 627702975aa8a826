package com.hedai.lending.account;

/** In which order money settles the parts of one instalment (冲账顺序). */
public enum Allocation {
    INTEREST_FIRST,
    PRINCIPAL_FIRST
}
