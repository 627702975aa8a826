package com.hedai.payment.instruction;

/** Why money is deducted (代扣类型): because it is due, or because the borrower asked for it, to pay some or to settle. */
enum DeductionKind {
    SCHEDULED,
    ACTIVE,
    SETTLEMENT;

    InstructionKind instruction() {
        return switch (this) {
            case SCHEDULED -> InstructionKind.SCHEDULED_DEDUCTION;
            case ACTIVE -> InstructionKind.ACTIVE_DEDUCTION;
            case SETTLEMENT -> InstructionKind.SETTLEMENT_DEDUCTION;
        };
    }
}
