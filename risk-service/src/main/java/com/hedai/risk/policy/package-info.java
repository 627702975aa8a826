/**
 * The shelf of versions (策略版本库): scorecards and policies as dated rows that never change, and which of them is in force
 * for a lender on a day.
 */
@NullMarked
package com.hedai.risk.policy;

import org.jspecify.annotations.NullMarked;
