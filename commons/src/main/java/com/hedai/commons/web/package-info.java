/**
 * How every service speaks HTTP: problems with stable codes, pages, idempotent commands, bounded admission.
 */
@NullMarked
package com.hedai.commons.web;

import org.jspecify.annotations.NullMarked;
