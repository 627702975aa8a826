/**
 * Calls to other services and to partners: identity, time limits, breakers, bounded retries and an answer for unknown.
 */
@NullMarked
package com.hedai.commons.client;

import org.jspecify.annotations.NullMarked;
