/**
 * Callbacks of channels (渠道回调): what a bank tells on its own. Nothing is believed that is not signed by the partner and within
 * the time window; each event is applied once, however often and in whatever order it comes.
 */
@NullMarked
package com.hedai.payment.callback;

import org.jspecify.annotations.NullMarked;
