package com.hedai.user.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A school to enter (新学校). */
record NewSchool(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 30) String province) {}
