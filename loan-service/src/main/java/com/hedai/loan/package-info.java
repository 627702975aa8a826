/**
 * The loan service: the loan from the first form to the last cent.
 * It drives the process and asks its neighbours; they answer or report facts, and never call it to make it go on.
 */
@NullMarked
package com.hedai.loan;

import org.jspecify.annotations.NullMarked;
