/**
 * Audit records (审计日志): each operation leaves one in its own transaction; views are committed in groups before the answer leaves.
 */
@NullMarked
package com.hedai.commons.audit;

import org.jspecify.annotations.NullMarked;
