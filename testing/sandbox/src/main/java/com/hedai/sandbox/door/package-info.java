/**
 * The partners' door (接入门): every request is verified here, delayed or spoiled if a fault says so, and its answer signed.
 */
@NullMarked
package com.hedai.sandbox.door;

import org.jspecify.annotations.NullMarked;
