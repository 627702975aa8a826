package com.hedai.risk.profile;

import java.util.List;

/** What lenders and courts have reported about a person (征信记录); empty for somebody who never borrowed. */
public record CreditReport(
        List<CreditAccount> accounts, List<CreditInquiry> inquiries, List<PublicRecord> publicRecords) {

    public CreditReport {
        accounts = List.copyOf(accounts);
        inquiries = List.copyOf(inquiries);
        publicRecords = List.copyOf(publicRecords);
    }
}
