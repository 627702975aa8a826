/**
 * What makes the trail provable (存证证明): the stored Merkle tree, its signed heads, the file to which heads are exported so that
 * cutting the tail is found, and proofs of inclusion and consistency.
 */
@NullMarked
package com.hedai.audit.proof;

import org.jspecify.annotations.NullMarked;
