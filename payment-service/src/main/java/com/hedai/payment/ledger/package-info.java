/**
 * The ledger (分类账): balanced journal entries, never changed, one for each thing that happened. What an entry looks like is a pure
 * rule in {@link com.hedai.payment.journal.Entries}; that it balances and stays is enforced by the database. Balances move in
 * the entry's transaction; their rows are locked in the order of account codes, so bookings wait but never deadlock.
 */
@NullMarked
package com.hedai.payment.ledger;

import org.jspecify.annotations.NullMarked;
