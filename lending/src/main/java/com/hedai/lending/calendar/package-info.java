/** Business days (工作日): which days banks work, holidays and the weekend days that make up for them included. */
@NullMarked
package com.hedai.lending.calendar;

import org.jspecify.annotations.NullMarked;
