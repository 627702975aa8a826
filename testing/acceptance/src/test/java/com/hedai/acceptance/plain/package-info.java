/**
 * The search for personal values in the clear (明文查找): in the database, its files, Redis, logs, the gateway's spool and the memory of
 * every service.
 */
@NullMarked
package com.hedai.acceptance.plain;

import org.jspecify.annotations.NullMarked;
