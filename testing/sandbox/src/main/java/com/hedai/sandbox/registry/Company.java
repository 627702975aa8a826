package com.hedai.sandbox.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A registered company (企业登记). */
public record Company(
        @NotBlank String name,
        @NotNull @Pattern(regexp = "[0-9A-Z]{18}") String unifiedSocialCreditCode,
        @NotNull LocalDate registeredOn,
        @NotNull BigDecimal capital,
        @NotBlank String industry,

        @NotNull @Pattern(regexp = "ACTIVE|REVOKED|DEREGISTERED")
        String state) {}
