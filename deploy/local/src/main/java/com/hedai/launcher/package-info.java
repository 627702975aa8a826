/**
 * Runs the whole platform on one machine (单机启动器): database, Redis, partner sandbox and six services, each a process of its
 * own. {@code ./hedai} builds what changed and hands over to {@link com.hedai.launcher.Hedai}; each command is one class.
 */
@NullMarked
package com.hedai.launcher;

import org.jspecify.annotations.NullMarked;
