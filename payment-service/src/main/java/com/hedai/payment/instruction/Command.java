package com.hedai.payment.instruction;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** What the caller wants done (支付命令); the same id with anything else different is another command. */
record Command(
        UUID id,
        InstructionKind kind,
        UUID institutionId,
        UUID loanId,
        UUID borrowerId,
        UUID cardId,
        Money amount,
        LocalDate businessOn) {}
