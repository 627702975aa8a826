/**
 * Profile (借款人资料): what a borrower tells about work, education, home and contact; versioned, and copied to
 * Redis after each change.
 */
@NullMarked
package com.hedai.user.profile;

import org.jspecify.annotations.NullMarked;
