package com.hedai.risk.profile;

import com.hedai.commons.money.AnnualRate;
import com.hedai.commons.money.Money;

/** The loan that is asked for (借款请求). */
public record LoanRequest(String product, Money amount, int months, AnnualRate annualRate, Money instalment) {

    public LoanRequest {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: more than 0)");
        }
        if (months < 1 || months > 360) {
            throw new IllegalArgumentException("months: " + months + " (expected: 1 to 360)");
        }
        if (!instalment.isPositive()) {
            throw new IllegalArgumentException("instalment: " + instalment + " (expected: more than 0)");
        }
    }
}
