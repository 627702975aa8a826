/**
 * What operations may see and mend in any service (运维接口).
 */
@NullMarked
package com.hedai.commons.operations;

import org.jspecify.annotations.NullMarked;
