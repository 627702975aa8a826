package com.hedai.loan.application;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the payment service (支付服务接口). */
@HttpExchange("/internal/v1/disbursements")
interface PaymentClient {
    /** The same id is the same disbursement: repeating it never pays twice. */
    @PutExchange("/{id}")
    Accepted disburse(@PathVariable UUID id, @RequestBody DisbursementRequest request);

    record DisbursementRequest(
            UUID loanId, UUID borrowerId, UUID institutionId, UUID cardId, Money amount, LocalDate businessOn) {}

    record Accepted(UUID id) {}
}
