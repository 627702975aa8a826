/**
 * Faults (故障注入) and latencies that tests, demo and bench order: matched by partner and operation, counted, kept in the book.
 */
@NullMarked
package com.hedai.sandbox.fault;

import org.jspecify.annotations.NullMarked;
