/**
 * Which counselor looks after which class (辅导员班级), learned from the user service.
 * Others ask how far a permission with the scope CLASS reaches.
 */
@NullMarked
package com.hedai.loan.roster;

import org.jspecify.annotations.NullMarked;
