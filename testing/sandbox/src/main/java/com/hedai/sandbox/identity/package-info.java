/**
 * The identity source (身份核验): who is registered under which identity number.
 */
@NullMarked
package com.hedai.sandbox.identity;

import org.jspecify.annotations.NullMarked;
