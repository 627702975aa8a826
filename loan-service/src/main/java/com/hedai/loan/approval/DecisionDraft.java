package com.hedai.loan.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision with its moment fixed, ready to be signed (待签意见).
 *
 * @param digest over what was submitted, the decision, the person and the moment
 */
record DecisionDraft(UUID taskId, Decision decision, Instant at, String digest) {}
