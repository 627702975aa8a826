package com.hedai.payment.channel.bank;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The bank's API (银行接口), as far as we use it. */
@HttpExchange
interface BankApi {

    @PutExchange("/payouts/{orderId}")
    BankAnswer pay(@PathVariable UUID orderId, @RequestBody BankOrder order);

    @GetExchange("/payouts/{orderId}")
    BankAnswer payment(@PathVariable UUID orderId);

    @PutExchange("/deductions/{orderId}")
    BankAnswer deduct(@PathVariable UUID orderId, @RequestBody BankOrder order);

    @GetExchange("/deductions/{orderId}")
    BankAnswer deduction(@PathVariable UUID orderId);

    @PostExchange("/card-verifications")
    CardCheckAnswer verify(@RequestBody CardCheck check);
}
