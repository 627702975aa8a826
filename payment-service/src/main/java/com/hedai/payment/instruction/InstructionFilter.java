package com.hedai.payment.instruction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What finance looks for (指令查询条件). */
record InstructionFilter(
        @Nullable InstructionStatus status,
        @Nullable InstructionKind kind,
        @Nullable UUID loanId) {}
