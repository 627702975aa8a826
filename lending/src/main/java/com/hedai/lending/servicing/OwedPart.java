package com.hedai.lending.servicing;

/** What a borrower may owe beside each other (应还科目); a product says in which order money settles them. */
public enum OwedPart {
    /** 费用. */
    FEE,
    /** 罚息. */
    PENALTY,
    /** 利息. */
    INTEREST,
    /** 本金. */
    PRINCIPAL
}
