/**
 * One request from outside (访问): where it comes from, its trace, who is calling; and how it is turned away.
 */
@NullMarked
package com.hedai.gateway.visit;

import org.jspecify.annotations.NullMarked;
