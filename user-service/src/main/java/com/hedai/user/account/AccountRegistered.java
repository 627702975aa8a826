package com.hedai.user.account;

import java.util.UUID;

/** Fact: a borrower signed in for the first time (账户已注册). */
record AccountRegistered(UUID accountId) {}
