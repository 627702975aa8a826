package com.hedai.user.institution;

import java.time.LocalDate;
import java.util.UUID;

/** Fact: a lender was opened (机构已开通); its first business date is {@code openedOn}. */
record InstitutionOpened(UUID institutionId, String code, String name, String licenceType, LocalDate openedOn) {}
