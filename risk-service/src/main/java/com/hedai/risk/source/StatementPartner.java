package com.hedai.risk.source;

import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The interface of the source of bank statements (银行流水来源接口). */
@HttpExchange
interface StatementPartner {

    @PostExchange("/bank-statements")
    byte[] bankStatements(@RequestBody Question question);

    record Question(String name, String identityNumber, UUID authorisationId, int months) {}
}
