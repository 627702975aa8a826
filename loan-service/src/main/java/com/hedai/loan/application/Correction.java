package com.hedai.loan.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What a borrower adds to a returned application (补充材料). */
record Correction(@Size(max = 10) List<@NotNull UUID> materials) {
    Correction {
        materials = materials == null ? List.of() : List.copyOf(materials);
    }
}
