/**
 * Believable people (虚拟借款人) for tests, demo and bench: one seeded generator makes their identity, profile, bank
 * statement and credit bureau report, so that all four tell the same story. The same seed, day and number always give
 * the same person. None of them exists.
 */
@NullMarked
package com.hedai.testing.people;

import org.jspecify.annotations.NullMarked;
