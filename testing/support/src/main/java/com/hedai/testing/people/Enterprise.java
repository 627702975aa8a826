package com.hedai.testing.people;

import com.hedai.commons.money.Money;
import java.time.LocalDate;

/** A small company (小微企业), as the company registry has it; the person is its legal representative. */
public record Enterprise(
        String name,
        String unifiedSocialCreditCode,
        LocalDate registeredOn,
        Money capital,
        String industry,
        EnterpriseState state) {

    public Enterprise {
        if (!CreditCodes.isValid(unifiedSocialCreditCode)) {
            throw new IllegalArgumentException(
                    "unifiedSocialCreditCode: " + unifiedSocialCreditCode + " (expected: GB 32100)");
        }
    }

    /** The same firm after something happened to it. */
    public Enterprise with(EnterpriseState next) {
        return new Enterprise(name, unifiedSocialCreditCode, registeredOn, capital, industry, next);
    }
}
