/**
 * How often somebody may knock (限流): token buckets for each address and device, shared by all gateways in Redis; while Redis is
 * away each gateway counts for itself.
 */
@NullMarked
package com.hedai.gateway.limit;

import org.jspecify.annotations.NullMarked;
