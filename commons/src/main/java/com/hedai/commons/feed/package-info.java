/**
 * Facts (事实) between services: an outbox written with the change, gapless positions, feeds over HTTP, cursors with leases,
 * parking and replay.
 */
@NullMarked
package com.hedai.commons.feed;

import org.jspecify.annotations.NullMarked;
