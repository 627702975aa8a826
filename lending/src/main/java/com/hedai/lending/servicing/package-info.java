/**
 * A loan served by its contract's schedule (贷后账务): what is owed follows from the terms and from everything that happened to it, each
 * from its value date, so that any state can be worked out again and every fen of it explained. Pure arithmetic, exact to the fen.
 *
 * <p>Here interest runs as scheduled, whatever is paid and when, unless the plan itself is changed; {@link com.hedai.lending.account}
 * is for loans whose interest follows each payment.
 */
@NullMarked
package com.hedai.lending.servicing;

import org.jspecify.annotations.NullMarked;
