/**
 * Enrolment (学籍): where a borrower studies, proved by the student-status source. A verified enrolment makes the
 * borrower a student to the whole platform until the studies end.
 */
@NullMarked
package com.hedai.user.enrolment;

import org.jspecify.annotations.NullMarked;
