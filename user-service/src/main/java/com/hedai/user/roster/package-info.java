/**
 * Roster (学校与班级名册): the schools and classes whose students a lender lends to, and the counselors who look
 * after each class.
 */
@NullMarked
package com.hedai.user.roster;

import org.jspecify.annotations.NullMarked;
