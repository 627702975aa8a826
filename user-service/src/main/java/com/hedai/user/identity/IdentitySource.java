package com.hedai.user.identity;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The authoritative source of identities (权威身份核验源). */
interface IdentitySource {
    record Question(String name, String identityNumber) {
        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    record Reply(CheckOutcome outcome, String checkId) {}

    @PostExchange("/checks")
    Reply check(@RequestBody Question question);
}
