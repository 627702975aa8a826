package com.hedai.user.institution;

import java.time.LocalDate;
import java.util.UUID;

/** A lender (机构) on the platform; the one with code {@value #PLATFORM} is the platform itself and lends nothing. */
public record Institution(UUID id, String code, String name, String licenceType, LocalDate openedOn) {
    public static final String PLATFORM = "platform";

    public boolean isPlatform() {
        return code.equals(PLATFORM);
    }
}
