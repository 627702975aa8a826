package com.hedai.loan.institution;

import java.time.LocalDate;
import java.util.UUID;

/** A lender (机构): who lends, under which licence, since when. */
public record Institution(UUID id, String code, String name, String licenceType, LocalDate openedOn) {}
