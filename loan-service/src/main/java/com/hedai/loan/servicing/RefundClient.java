package com.hedai.loan.servicing;

import com.hedai.commons.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What this feature asks the payment service for refunds (退款接口). */
@HttpExchange("/internal/v1/refunds")
interface RefundClient {
    /** The same id is the same refund: repeating it never pays twice. */
    @PutExchange("/{id}")
    RefundAccepted refund(@PathVariable UUID id, @RequestBody RefundOrder order);

    record RefundOrder(
            UUID loanId, UUID borrowerId, UUID institutionId, UUID cardId, Money amount, LocalDate businessOn) {
        static RefundOrder of(SurplusRefund refund) {
            return new RefundOrder(
                    refund.loanId(),
                    refund.borrowerId(),
                    refund.institutionId(),
                    refund.cardId(),
                    refund.amount(),
                    refund.businessOn());
        }
    }

    record RefundAccepted(UUID id) {}
}
