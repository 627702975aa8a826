/**
 * A running loan (贷款账户): what is owed follows from its terms and from what happened, event by event in the order of value dates,
 * so that any state can be worked out again. Pure arithmetic: values in, values out, exact to the fen.
 */
@NullMarked
package com.hedai.lending.account;

import org.jspecify.annotations.NullMarked;
