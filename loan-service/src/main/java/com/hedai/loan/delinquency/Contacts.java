package com.hedai.loan.delinquency;

import com.hedai.loan.application.Applications;
import com.hedai.loan.application.Profile;
import com.hedai.loan.servicing.Loans;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds whom to call about a loan (联系人查询): the borrower as of the application. */
@Component
class Contacts {
    private final Applications applications;
    private final Loans loans;

    Contacts(Applications applications, Loans loans) {
        this.applications = applications;
        this.loans = loans;
    }

    Contact masked(UUID applicationId) {
        return Contact.masked(profile(applicationId));
    }

    Contact full(UUID loanId) {
        return Contact.full(profile(loans.get(loanId).applicationId()));
    }

    private Profile profile(UUID applicationId) {
        return applications.profile(applications.get(applicationId));
    }
}
