/**
 * Credit policy (授信策略): dated, versioned data of cut-offs and rules, per institution with a default, and the pure
 * function that turns features and score into approved, declined or referred with reasons.
 */
@NullMarked
package com.hedai.risk.rule;

import org.jspecify.annotations.NullMarked;
