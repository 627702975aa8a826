package com.hedai.user.account;

import java.util.UUID;

/**
 * Fact: nothing of this borrower is left here (借款人资料已删除); whoever holds something destroys it, too. Also told within the process
 * once the erasure is committed.
 */
public record BorrowerErased(UUID accountId) {}
