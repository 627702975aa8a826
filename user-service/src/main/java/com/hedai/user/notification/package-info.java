/**
 * Notifications (通知): text messages from templates. The row comes first, the partner is called outside the
 * transaction, and an unknown outcome is asked again with the same id.
 */
@NullMarked
package com.hedai.user.notification;

import org.jspecify.annotations.NullMarked;
