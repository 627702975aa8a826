package com.hedai.sandbox.bank;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of an account's statement (交易明细): positive comes in; the balance is the one after it. */
public record Movement(
        LocalDate on,
        @JsonFormat(shape = Shape.STRING) BigDecimal amount,
        @JsonFormat(shape = Shape.STRING) BigDecimal balance,
        String counterparty,
        String summary,
        @Nullable String category) {}
