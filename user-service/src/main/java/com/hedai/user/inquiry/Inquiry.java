package com.hedai.user.inquiry;

import java.time.Instant;
import java.util.UUID;

/** A question to an authoritative source (核验请求) that has no answer yet. */
public record Inquiry(UUID id, UUID accountId, InquiryTopic topic, int attempts, Instant askedAt) {}
