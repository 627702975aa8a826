package com.hedai.user.session;

import java.util.UUID;

/** Fact: a session ended before its time (会话已吊销). */
record SessionRevoked(UUID sessionId, UUID accountId, SessionEnd reason) {}
