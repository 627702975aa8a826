package com.hedai.loan.servicing;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.security.Actors;
import com.hedai.loan.servicing.RefundClient.RefundAccepted;
import com.hedai.loan.servicing.RefundClient.RefundOrder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends refunds to the payment service (退款发送), one at a time, between transactions. */
@Component
class RefundSender {
    private static final Logger log = LoggerFactory.getLogger(RefundSender.class);
    private static final String PAYMENT_SERVICE = "payment-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Refunds refunds;
    private final RefundClient payments;
    private final Calls calls;

    RefundSender(Refunds refunds, ServiceClients clients, Calls calls) {
        this.refunds = refunds;
        this.payments = clients.of(RefundClient.class, PAYMENT_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    /** Sends the next refund that is due; false when there is none. */
    boolean step() {
        var due = refunds.take();
        due.ifPresent(refund -> Actors.asSystem("loan-service", refund.institutionId(), () -> send(refund)));
        return due.isPresent();
    }

    private void send(SurplusRefund refund) {
        var order = RefundOrder.of(refund);
        switch (calls.idempotent(PAYMENT_SERVICE, () -> payments.refund(refund.id(), order))) {
            case Answer.Done<RefundAccepted> _ -> refunds.sent(refund.id());
            case Answer.Refused<RefundAccepted>(var status, var code, var _) -> refused(refund, status, code);
            case Answer.Unknown<RefundAccepted>(var why) ->
                log.warn("refund {} of loan {}: unknown, will be asked again: {}", refund.id(), refund.loanId(), why);
        }
    }

    /** Only a clear no about this very refund ends it; a closed door does not. */
    private void refused(SurplusRefund refund, int status, String code) {
        if (status == 401 || status == 403) {
            log.warn("refund {}: payment-service does not let us in: {}", refund.id(), code);
            return;
        }
        refunds.refuse(refund, code.isEmpty() ? "HTTP_" + status : code);
    }
}
