/**
 * Four eyes (双人复核): one person proposes a change, another confirms it; one mechanism for every kind of change.
 */
@NullMarked
package com.hedai.commons.approval;

import org.jspecify.annotations.NullMarked;
