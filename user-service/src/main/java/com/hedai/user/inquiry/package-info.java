/**
 * Inquiries (外部核验): questions to authoritative sources about a borrower, each asked until it is answered or
 * given up. What is asked and what an answer means is known to the feature that opened the inquiry.
 */
@NullMarked
package com.hedai.user.inquiry;

import org.jspecify.annotations.NullMarked;
