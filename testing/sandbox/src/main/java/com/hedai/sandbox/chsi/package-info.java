/**
 * The student-status source (学信网): who studies where, told to those who name the student's authorisation.
 */
@NullMarked
package com.hedai.sandbox.chsi;

import org.jspecify.annotations.NullMarked;
