/**
 * The partners' calendar (沙箱日期): the day on which the bank books, moved from outside.
 */
@NullMarked
package com.hedai.sandbox.day;

import org.jspecify.annotations.NullMarked;
