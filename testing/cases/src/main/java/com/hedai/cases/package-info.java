/**
 * Published cases (公开算例): figures that somebody else published, held against the code that the services use. The words of their
 * files are translated here and nowhere else.
 */
@NullMarked
package com.hedai.cases;

import org.jspecify.annotations.NullMarked;
