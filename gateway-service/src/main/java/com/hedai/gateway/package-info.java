/**
 * The only door (网关): everything from outside comes through here, is looked at once and handed on to the service that owns it.
 */
@NullMarked
package com.hedai.gateway;

import org.jspecify.annotations.NullMarked;
