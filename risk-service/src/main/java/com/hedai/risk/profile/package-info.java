/**
 * The risk profile (风险画像): what is known about an applicant on one day, as facts of our own that no longer show which
 * partner they came from. Pure: features are computed from it and nothing else.
 */
@NullMarked
package com.hedai.risk.profile;

import org.jspecify.annotations.NullMarked;
