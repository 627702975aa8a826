/**
 * Identity (实名认证): the ID-card number and its check against the authoritative source.
 */
@NullMarked
package com.hedai.user.identity;

import org.jspecify.annotations.NullMarked;
