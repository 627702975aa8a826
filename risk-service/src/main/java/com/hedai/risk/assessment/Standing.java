package com.hedai.risk.assessment;

import com.hedai.risk.source.Inquiry;

/** Whether sources may be asked about a borrower (查询资格). */
sealed interface Standing {

    /** Verified, and consenting to a credit inquiry at this moment. */
    record MayBeAsked(Inquiry inquiry) implements Standing {}

    record NoConsent() implements Standing {}

    record Unverified() implements Standing {}

    /** Not known now: ask again later, and ask no source meanwhile. */
    record Unknown(String why) implements Standing {}
}
