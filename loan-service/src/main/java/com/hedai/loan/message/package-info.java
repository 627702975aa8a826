/**
 * Messages to borrowers (通知): stored in the transaction of what they tell of, sent through the user service by a loop.
 */
@NullMarked
package com.hedai.loan.message;

import org.jspecify.annotations.NullMarked;
