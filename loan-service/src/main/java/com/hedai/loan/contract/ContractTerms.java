package com.hedai.loan.contract;

import com.hedai.lending.pricing.Quote;
import com.hedai.loan.application.LoanApplication;
import com.hedai.loan.application.Profile;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.product.Product;
import com.hedai.loan.product.StudyTerms;
import java.time.LocalDate;
import java.util.Optional;

/** Everything a contract says (合同要素), put together before it is written. */
record ContractTerms(
        String number,
        LocalDate drawnUpOn,
        Institution lender,
        LoanApplication application,
        Profile borrower,
        Product product,
        Optional<StudyTerms> study,
        Quote quote,
        Disclosure disclosure) {}
