/**
 * The Merkle tree (默克尔树) of RFC 6962 and RFC 9162, section 2.1: hashes of leaves and nodes, growth by complete subtrees, and
 * proofs of inclusion and of consistency with their verification. Pure: it knows neither records nor storage.
 */
@NullMarked
package com.hedai.audit.merkle;

import org.jspecify.annotations.NullMarked;
