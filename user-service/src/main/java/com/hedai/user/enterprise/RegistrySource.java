package com.hedai.user.enterprise;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The company registry (工商登记核验). */
interface RegistrySource {
    record Question(String name, String unifiedSocialCreditCode, Person legalRepresentative) {
        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    /** Who is asked about: whether this is the legal representative. */
    record Person(String name, String identityNumber) {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** All but the outcome only with MATCH: code and name belong together. */
    record Reply(
            Outcome outcome,
            @Nullable Boolean legalRepresentativeMatches,
            @Nullable LocalDate registeredOn,
            @Nullable Money capital,
            @Nullable String industry,
            @Nullable Standing state) {
        boolean isComplete() {
            return legalRepresentativeMatches != null
                    && registeredOn != null
                    && capital != null
                    && industry != null
                    && state != null;
        }
    }

    enum Outcome {
        MATCH,
        MISMATCH,
        NOT_FOUND
    }

    enum Standing {
        /** 存续. */
        ACTIVE,
        /** 吊销. */
        REVOKED,
        /** 注销. */
        DEREGISTERED
    }

    @PostExchange("/enterprise-checks")
    Reply check(@RequestBody Question question);
}
