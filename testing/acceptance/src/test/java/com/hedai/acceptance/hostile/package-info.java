/**
 * Hostile input (恶意输入): what an attacker would send, made from the committed OpenAPI documents, to the gateway and to each
 * service's own port; and what must be answered to it.
 */
@NullMarked
package com.hedai.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
