package com.hedai.sandbox.bank;

/** Which way an order moves money (业务类型). */
public enum Operation {
    /** From the lender's account to a card (代付). */
    PAYOUT("payouts"),
    /** From a card to the lender's account (代扣). */
    DEDUCTION("deductions");

    private final String resource;

    Operation(String resource) {
        this.resource = resource;
    }

    /** Its word in paths and faults. */
    String resource() {
        return resource;
    }
}
