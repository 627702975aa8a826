/**
 * What a loan costs (综合融资成本): annual rates solved from its cash flows, simple (单利) and compound (复利).
 * Pure arithmetic in decimals; an equation without a solution is an answer, not an error.
 */
@NullMarked
package com.hedai.lending.pricing;

import org.jspecify.annotations.NullMarked;
