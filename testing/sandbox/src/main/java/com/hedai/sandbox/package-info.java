/**
 * The outside world (合作方沙箱): a bank, a credit bureau, a source of bank statements, an identity source and an SMS provider
 * over HTTP, with their own book, clock and keys. It knows nothing of Hedai but its public key and where to call back.
 */
@NullMarked
package com.hedai.sandbox;

import org.jspecify.annotations.NullMarked;
