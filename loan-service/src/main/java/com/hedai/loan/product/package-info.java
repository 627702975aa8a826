/**
 * Loan products (贷款产品): dated versions of limits, terms, rates and plans, and what a loan would cost under them.
 * A published version never changes; a loan keeps the terms of the version it was made from.
 */
@NullMarked
package com.hedai.loan.product;

import org.jspecify.annotations.NullMarked;
