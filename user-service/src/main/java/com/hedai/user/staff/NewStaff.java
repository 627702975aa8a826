package com.hedai.user.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A member of staff to invite (新员工). */
record NewStaff(
        @NotNull UUID institutionId,

        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}")
        String username,

        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 32) String role) {}
