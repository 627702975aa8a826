package com.hedai.payment.card;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What we ask user-service about borrowers (借款人查询接口). */
@HttpExchange
interface BorrowerApi {
    @GetExchange("/internal/v1/borrowers/{accountId}")
    Borrower borrower(@PathVariable UUID accountId);
}
