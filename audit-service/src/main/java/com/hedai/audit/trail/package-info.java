/**
 * The trail (审计留痕): every record as it was received, in one total order, never changed and never removed; search over it; and
 * the verification that nothing was altered. Records come from the audit feeds of all services and, for the gateway, in batches.
 */
@NullMarked
package com.hedai.audit.trail;

import org.jspecify.annotations.NullMarked;
