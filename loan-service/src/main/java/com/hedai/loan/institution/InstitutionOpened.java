package com.hedai.loan.institution;

import java.time.LocalDate;
import java.util.UUID;

/** The user service's fact of a new lender (机构开户), as far as it matters here. */
record InstitutionOpened(UUID institutionId, String code, String name, String licenceType, LocalDate openedOn) {}
