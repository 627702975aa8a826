package com.hedai.loan.servicing;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;
import java.util.UUID;

/**
 * A loan to be, from its signed contract (待开立贷款).
 *
 * @param productId the product version whose other terms it takes over
 * @param annualRate the rate of the contract
 * @param cardId the card it is paid out to and deducted from
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
        UUID cardId) {}
