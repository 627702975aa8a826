package com.hedai.user.identity;

import java.util.UUID;

/** Fact: the source confirmed who a borrower is (实名认证通过). */
record IdentityVerified(UUID accountId) {}
