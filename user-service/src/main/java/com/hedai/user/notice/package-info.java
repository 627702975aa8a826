/**
 * Notices (站内提醒): what staff should know, kept until they read it; whoever left a phone gets a text message too.
 * They follow from facts of other services.
 */
@NullMarked
package com.hedai.user.notice;

import org.jspecify.annotations.NullMarked;
