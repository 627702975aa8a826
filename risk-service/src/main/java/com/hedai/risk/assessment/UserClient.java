package com.hedai.risk.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What this feature asks the user service (用户服务接口). */
@HttpExchange("/internal/v1/borrowers")
interface UserClient {

    @GetExchange("/{accountId}")
    Borrower borrower(@PathVariable UUID accountId);

    @GetExchange("/{accountId}/consents/{document}")
    Consent consent(@PathVariable UUID accountId, @PathVariable String document);

    /** The slice that sources need; never stored here. */
    record Borrower(
            UUID accountId,
            UUID institutionId,
            boolean verified,
            @Nullable String name,
            @Nullable String identityNumber) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "Borrower[" + accountId + "]";
        }
    }

    record Consent(boolean valid, @Nullable UUID consentId) {}
}
