/**
 * The control interface of the partner sandbox (沙箱控制) for tests, demo and bench: registers people, moves the day, orders
 * faults, reads SMS and the bank's book.
 */
@NullMarked
package com.hedai.testing.sandbox;

import org.jspecify.annotations.NullMarked;
