/**
 * Repayment schedules (还款计划): which instalment falls due on which day, with how much principal and interest.
 * Pure arithmetic: values in, values out, exact to the fen.
 */
@NullMarked
package com.hedai.lending.schedule;

import org.jspecify.annotations.NullMarked;
