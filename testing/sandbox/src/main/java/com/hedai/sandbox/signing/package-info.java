/**
 * Signatures of messages (报文签名), both ways, and nonces that count once.
 */
@NullMarked
package com.hedai.sandbox.signing;

import org.jspecify.annotations.NullMarked;
