package com.hedai.loan.contract;

import com.hedai.loan.application.LoanApplication;
import com.hedai.loan.application.Profile;
import com.hedai.loan.institution.Institution;
import com.hedai.loan.pricing.Quote;
import com.hedai.loan.product.Product;
import java.time.LocalDate;

/** Everything a contract says (合同要素), put together before it is written. */
record ContractTerms(
        String number,
        LocalDate drawnUpOn,
        Institution lender,
        LoanApplication application,
        Profile borrower,
        Product product,
        Quote quote,
        Disclosure disclosure) {}
