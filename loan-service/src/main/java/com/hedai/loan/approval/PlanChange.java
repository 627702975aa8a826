package com.hedai.loan.approval;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new version of an approval plan, proposed by one person and confirmed by another (流程变更).
 *
 * @param basedOn the version it was made from; 0 for a new plan
 */
record PlanChange(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @PositiveOrZero int basedOn,
        @NotBlank @Size(max = 60) String title,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid PlanStep> steps) {
    PlanChange {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
