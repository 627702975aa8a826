package com.hedai.user.consent;

import java.util.UUID;

/** Fact: a borrower agreed to a document (已授权). */
record ConsentGiven(UUID accountId, DocumentCode document, int version) {}
