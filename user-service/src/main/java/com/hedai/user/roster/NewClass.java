package com.hedai.user.roster;

import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A class to enter (新班级). */
record NewClass(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Min(1990) @Max(2100) Integer entryYear,
        @NotNull StudyLevel level,
        @NotNull LocalDate graduatesOn) {
    /** Medicine and a doctorate right after it take no longer. */
    private static final int LONGEST_STUDIES = 12;

    void check() {
        int years = graduatesOn.getYear() - entryYear;
        if (years < 1 || years > LONGEST_STUDIES) {
            throw Refusal.of(UserReason.GRADUATION_IMPLAUSIBLE, LONGEST_STUDIES).at("graduatesOn");
        }
    }
}
