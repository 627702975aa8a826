package com.hedai.user.access;

import com.hedai.commons.security.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a role may do and how far (权限). */
public record Permission(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z]+:[a-z-]+:[a-z-]+")
        String permission,

        @NotNull Scope scope) {}
