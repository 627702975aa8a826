/**
 * The business date (会计日) of each institution and the end-of-day run (日终批处理) that moves it.
 * What has to happen to each loan at the end of a day is a {@link com.hedai.loan.businessday.DayEnd} of another feature.
 */
@NullMarked
package com.hedai.loan.businessday;

import org.jspecify.annotations.NullMarked;
