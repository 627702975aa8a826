package com.hedai.user.consent;

import java.util.UUID;

/** Fact: a borrower took a consent back (授权已撤回). */
record ConsentWithdrawn(UUID accountId, DocumentCode document, int version) {}
