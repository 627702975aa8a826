package com.hedai.payment.ledger;

import com.hedai.commons.money.Money;
import java.util.UUID;

/** A line of a stored entry (记账明细). */
record StoredPosting(UUID entryId, String account, Money amount) {}
