/**
 * Arrears (逾期): ageing buckets, reminders before and after the due date, and what collectors have to do. Everything is written at
 * the end of a day, once for each instalment, and ends by itself when the borrower pays.
 */
@NullMarked
package com.hedai.loan.delinquency;

import org.jspecify.annotations.NullMarked;
