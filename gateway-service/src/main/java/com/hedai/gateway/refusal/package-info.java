/**
 * What happens to a request that is turned away (拒绝留痕): it gets a problem document, and refusals that matter to security are
 * written to disk before the answer leaves and handed to audit-service, in batches that may be repeated without harm.
 */
@NullMarked
package com.hedai.gateway.refusal;

import org.jspecify.annotations.NullMarked;
