/**
 * Staff signatures (员工电子签名): each member of staff has a signing key that never leaves this service; it signs the
 * digest of a decision only in a live session of that person, opened with a second factor. What was signed stays.
 */
@NullMarked
package com.hedai.user.signature;

import org.jspecify.annotations.NullMarked;
