/**
 * Commands that may be sent again (幂等): the first answer stands, bound to caller, route and body.
 */
@NullMarked
package com.hedai.commons.idempotency;

import org.jspecify.annotations.NullMarked;
