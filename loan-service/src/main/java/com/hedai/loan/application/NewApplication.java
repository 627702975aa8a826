package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** An application as the borrower sends it (申请表). */
record NewApplication(
        @NotBlank @Size(max = 40) String product,
        @NotNull Money amount,
        @Min(1) @Max(360) int months,
        @NotNull LoanPurpose purpose,
        @NotNull UUID cardId) {}
