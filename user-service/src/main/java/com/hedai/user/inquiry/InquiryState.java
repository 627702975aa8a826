package com.hedai.user.inquiry;

import java.util.Set;

/** The life of an inquiry (核验请求状态). */
enum InquiryState {
    /** Asked, or to be asked again: no answer is not a no. */
    ASKED,
    ANSWERED,
    GIVEN_UP;

    Set<InquiryState> next() {
        return switch (this) {
            case ASKED -> Set.of(ANSWERED, GIVEN_UP);
            case ANSWERED, GIVEN_UP -> Set.of();
        };
    }
}
