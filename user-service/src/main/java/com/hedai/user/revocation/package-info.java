/**
 * Revocations (吊销): the sessions that ended early and the accounts whose permissions changed, in the order of commit,
 * told to every service while tokens of theirs may still be about.
 */
@NullMarked
package com.hedai.user.revocation;

import org.jspecify.annotations.NullMarked;
