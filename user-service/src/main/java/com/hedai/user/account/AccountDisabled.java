package com.hedai.user.account;

import java.util.UUID;

/** Fact: nobody can sign in with the account any more (账户已停用). */
record AccountDisabled(UUID accountId) {}
