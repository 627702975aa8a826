package com.hedai.risk.source;

import java.util.UUID;

/** For which assessment, and at which try of it, sources are asked (查询上下文). */
public record SourceQuery(UUID assessmentId, int attempt, UUID borrowerId, UUID institutionId, Inquiry inquiry) {}
