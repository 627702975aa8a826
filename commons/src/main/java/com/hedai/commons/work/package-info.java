/**
 * Durable loops (持续作业): work that waits in rows, taken by whichever instance is free, woken at once when there is something.
 */
@NullMarked
package com.hedai.commons.work;

import org.jspecify.annotations.NullMarked;
