package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the payment service (支付服务接口). */
@HttpExchange("/internal/v1/deductions")
interface DeductionClient {
    /** The same id is the same deduction: repeating it never deducts twice. */
    @PutExchange("/{id}")
    Accepted deduct(@PathVariable UUID id, @RequestBody DeductionRequest request);

    record DeductionRequest(
            UUID loanId,
            UUID borrowerId,
            UUID institutionId,
            UUID cardId,
            Money amount,
            LocalDate businessOn,
            DeductionOrder.Kind kind) {
        static DeductionRequest of(DeductionOrder order) {
            return new DeductionRequest(
                    order.loanId(),
                    order.borrowerId(),
                    order.institutionId(),
                    order.cardId(),
                    order.amount(),
                    order.businessOn(),
                    order.kind());
        }
    }

    record Accepted(UUID id) {}
}
