package com.hedai.user.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A lender to open (新机构).
 *
 * @param licenceType kind of licence, one of {@link LicenceType}
 * @param regions administrative division codes it may lend in; empty: everywhere
 */
record NewInstitution(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,31}")
        String code,

        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 32) String licenceType,
        @NotNull @Size(max = 50) List<@NotBlank @Pattern(regexp = "[1-9][0-9]{5}") String> regions) {}
