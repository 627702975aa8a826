package com.hedai.payment.ledger;

import com.hedai.payment.journal.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The head of a stored entry (分录头). */
record Header(UUID id, EntryKind kind, UUID subjectId, UUID loanId, LocalDate businessOn, Instant bookedAt) {}
