/**
 * Business time (营业时间): where the business day is counted.
 */
@NullMarked
package com.hedai.commons.time;

import org.jspecify.annotations.NullMarked;
