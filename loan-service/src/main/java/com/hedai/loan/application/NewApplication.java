package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * An application as the borrower sends it (申请表).
 *
 * @param materials ids of documents that were uploaded before; may be left out
 */
record NewApplication(
        @NotBlank @Size(max = 40) String product,
        @NotNull Money amount,
        @Min(1) @Max(360) int months,
        @NotNull LoanPurpose purpose,
        @NotNull UUID cardId,
        @Size(max = 10) List<@NotNull UUID> materials) {
    NewApplication {
        materials = materials == null ? List.of() : List.copyOf(materials);
    }
}
