package com.hedai.loan.approval;

import java.util.UUID;

/** There is something to do for an application as soon as this transaction is committed (待推进). */
record ProcessDue(UUID applicationId) {}
