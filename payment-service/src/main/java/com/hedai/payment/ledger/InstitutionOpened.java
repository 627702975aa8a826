package com.hedai.payment.ledger;

import java.util.UUID;

/** A lender joined the platform (机构开户), told by user-service. */
record InstitutionOpened(UUID institutionId) {}
