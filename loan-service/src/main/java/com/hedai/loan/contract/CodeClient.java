package com.hedai.loan.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the user service (用户服务接口). */
@HttpExchange("/internal/v1/code-verifications")
interface CodeClient {
    /** The same id is the same try: repeating it does not count again. */
    @PutExchange("/{id}")
    Verdict verify(@PathVariable UUID id, @RequestBody Try attempt);

    record Try(UUID accountId, String purpose, UUID subject, String code) {
        /** The code stays out of logs. */
        @Override
        public String toString() {
            return "Try[" + purpose + " " + subject + "]";
        }
    }

    record Verdict(boolean verified, @Nullable String reason) {}
}
