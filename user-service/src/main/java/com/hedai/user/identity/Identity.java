package com.hedai.user.identity;

import com.hedai.commons.crypto.Encrypted;
import java.util.UUID;

/** Who a borrower says to be, and how far that is proved (实名信息), as stored. */
record Identity(UUID accountId, Encrypted name, Encrypted number, IdentityState state, UUID checkId, int version) {}
