/**
 * Journal entries (分录): what moves between which accounts when money is promised, paid, received or matched. Pure rules; the
 * ledger stores what they say.
 */
@NullMarked
package com.hedai.payment.journal;

import org.jspecify.annotations.NullMarked;
