package com.hedai.payment.instruction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an instruction's history (指令流水). */
record InstructionEvent(
        Instant at,
        InstructionStatus status,
        LearnedBy learnedBy,
        @Nullable String detail) {}
