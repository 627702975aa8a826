/**
 * The audit service (审计服务): what happened, provably.
 */
@NullMarked
package com.hedai.audit;

import org.jspecify.annotations.NullMarked;
