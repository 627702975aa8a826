package com.hedai.payment.instruction;

import com.hedai.payment.channel.Movement;

/** Which money an instruction moves (指令类型). */
public enum InstructionKind {
    /** Paying the loan out. */
    DISBURSEMENT(Movement.DISBURSEMENT),
    /** Pulling an instalment that is due. */
    SCHEDULED_DEDUCTION(Movement.DEDUCTION),
    /** Pulling what the borrower asked to repay now. */
    ACTIVE_DEDUCTION(Movement.DEDUCTION),
    /** Pulling what settles the loan. */
    SETTLEMENT_DEDUCTION(Movement.DEDUCTION),
    /** Giving surplus back. */
    REFUND(Movement.DISBURSEMENT);

    private final Movement movement;

    InstructionKind(Movement movement) {
        this.movement = movement;
    }

    public Movement movement() {
        return movement;
    }
}
