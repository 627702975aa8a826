package com.hedai.sandbox.chsi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Where somebody studies (学籍), as registered. */
public record Student(
        @NotBlank String studentNumber,
        @NotBlank String school,
        @NotNull @Pattern(regexp = "UNDERGRADUATE|GRADUATE") String level,
        int entryYear,
        @NotNull LocalDate expectedGraduation) {}
