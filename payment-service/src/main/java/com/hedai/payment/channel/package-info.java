/**
 * Payment channels (支付渠道): the ways by which money moves. A channel is a bean with a name; a new one is a new sub-package and a
 * line in the settings, and touches no other. A channel only reports what it saw: done, refused, or not known.
 */
@NullMarked
package com.hedai.payment.channel;

import org.jspecify.annotations.NullMarked;
