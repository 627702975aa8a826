package com.hedai.user.account;

import java.util.UUID;

/** Fact: what is known about a borrower changed (资料已变更); also told within the process once the change is committed. */
public record ProfileChanged(UUID accountId, int version) {}
