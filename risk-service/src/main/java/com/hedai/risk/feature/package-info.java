/**
 * Feature variables (特征变量): numbers computed from a risk profile, each catalogued with its source, window and meaning.
 * Pure: the same profile gives the same numbers for ever, within one catalogue version.
 */
@NullMarked
package com.hedai.risk.feature;

import org.jspecify.annotations.NullMarked;
