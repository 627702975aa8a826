package com.hedai.user.signature;

import java.util.UUID;

/** What is to be signed, by whom, in which session (签名请求). */
record SigningRequest(UUID id, UUID accountId, UUID sessionId, String purpose, byte[] digest) {}
