/**
 * Loans after the contract (贷后): disbursed, owed, repaid, overdue, settled.
 * This feature owns what is owed; what moved at the bank is reported by the payment service.
 */
@NullMarked
package com.hedai.loan.servicing;

import org.jspecify.annotations.NullMarked;
