/**
 * Work that waits in rows (持续作业) and is done again after a restart.
 */
@NullMarked
package com.hedai.sandbox.work;

import org.jspecify.annotations.NullMarked;
