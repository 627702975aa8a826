/**
 * Sources (数据来源): the partners that know something about an applicant. Asks them side by side within time limits, keeps
 * what they said word for word, sealed with the borrower's key, and reads it into facts of the profile.
 */
@NullMarked
package com.hedai.risk.source;

import org.jspecify.annotations.NullMarked;
