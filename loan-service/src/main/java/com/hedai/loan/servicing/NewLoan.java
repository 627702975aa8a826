package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan to be, from its signed contract (待开立贷款).
 *
 * @param productId the product version whose other terms it takes over
 * @param annualRate the rate of the contract
 * @param cardId the card it is paid out to and deducted from
 * @param subsidisedUntil up to this day somebody else bears the interest and no instalment falls due; null: nobody does
 * @param interestOnlyMonths months after that in which only interest is due
 */
public record NewLoan(
        UUID applicationId,
        UUID contractId,
        UUID institutionId,
        UUID borrowerId,
        UUID productId,
        Money principal,
        int months,
        AnnualRate annualRate,
        UUID cardId,
        @Nullable LocalDate subsidisedUntil,
        int interestOnlyMonths) {
    /** An ordinary loan: instalments from the first month on, all its interest the borrower's. */
    public NewLoan(
            UUID applicationId,
            UUID contractId,
            UUID institutionId,
            UUID borrowerId,
            UUID productId,
            Money principal,
            int months,
            AnnualRate annualRate,
            UUID cardId) {
        this(
                applicationId,
                contractId,
                institutionId,
                borrowerId,
                productId,
                principal,
                months,
                annualRate,
                cardId,
                null,
                0);
    }
}
