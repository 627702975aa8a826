package com.hedai.check;

/**
 * One statement about the books that is never false for long (不变量).
 *
 * @param family the promise it belongs to, I1 to I10 of {@code docs/reliability.md}
 * @param statement what is true, in words
 * @param exceptions the query for what contradicts it; each row is one violation
 */
record Invariant(String family, String statement, String exceptions) {}
