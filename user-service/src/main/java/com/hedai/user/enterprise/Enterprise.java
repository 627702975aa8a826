package com.hedai.user.enterprise;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** The firm a borrower runs, as the registry confirmed it (企业), for services that work on the borrower's behalf. */
public record Enterprise(
        UUID enterpriseId,
        String name,
        String unifiedSocialCreditCode,
        LocalDate registeredOn,
        String industry,
        Money capital) {
    @Override
    public String toString() {
        return "Enterprise[" + enterpriseId + "]";
    }
}
