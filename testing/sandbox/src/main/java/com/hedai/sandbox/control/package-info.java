/**
 * The control interface (控制接口), unsigned, for tests, demo and bench only: people, clock, faults, latencies, the book.
 */
@NullMarked
package com.hedai.sandbox.control;

import org.jspecify.annotations.NullMarked;
