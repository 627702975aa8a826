/**
 * The bank (银行): accounts of people and of the lender, orders that are executed exactly once, callbacks, daily statements.
 */
@NullMarked
package com.hedai.sandbox.bank;

import org.jspecify.annotations.NullMarked;
