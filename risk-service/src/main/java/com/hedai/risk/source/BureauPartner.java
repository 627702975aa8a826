package com.hedai.risk.source;

import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The credit bureau's interface (征信机构接口). */
@HttpExchange
interface BureauPartner {

    @PostExchange("/credit-reports")
    byte[] creditReport(@RequestBody Question question);

    record Question(String name, String identityNumber, UUID authorisationId, String purpose) {}
}
