/**
 * Consents (授权): documents with versions, and who agreed to which of them from when until when.
 */
@NullMarked
package com.hedai.user.consent;

import org.jspecify.annotations.NullMarked;
