/**
 * Values with which lending is computed exactly: amounts of yuan (金额) and yearly rates (年利率). Pure: no framework, no clock.
 */
@NullMarked
package com.hedai.commons.money;

import org.jspecify.annotations.NullMarked;
