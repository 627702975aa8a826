/**
 * Figures that change (参数): limits, times and rates as dated, versioned rows, changed by one person and confirmed by another, in
 * force from their day without a restart.
 */
@NullMarked
package com.hedai.commons.parameter;

import org.jspecify.annotations.NullMarked;
