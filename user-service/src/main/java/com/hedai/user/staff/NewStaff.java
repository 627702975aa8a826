package com.hedai.user.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to invite (新员工).
 *
 * @param phone where notices are sent as text messages; without it they only wait in the console
 */
record NewStaff(
        @NotNull UUID institutionId,

        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}")
        String username,

        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 32) String role,

        @Nullable @Pattern(regexp = "1[3-9][0-9]{9}") String phone) {}
