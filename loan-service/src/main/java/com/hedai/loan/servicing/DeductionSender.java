package com.hedai.loan.servicing;

import com.hedai.commons.client.Answer;
import com.hedai.commons.client.Calls;
import com.hedai.commons.client.ServiceClients;
import com.hedai.commons.security.Actors;
import com.hedai.loan.servicing.DeductionClient.Accepted;
import com.hedai.loan.servicing.DeductionClient.DeductionRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends deduction orders to the payment service (代扣发送), one at a time, between transactions. */
@Component
class DeductionSender {
    private static final Logger log = LoggerFactory.getLogger(DeductionSender.class);
    private static final String PAYMENT_SERVICE = "payment-service";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Deductions deductions;
    private final DeductionClient payments;
    private final Calls calls;

    DeductionSender(Deductions deductions, ServiceClients clients, Calls calls) {
        this.deductions = deductions;
        this.payments = clients.of(DeductionClient.class, PAYMENT_SERVICE, TIMEOUT);
        this.calls = calls;
    }

    /** Sends the next order that is due; false when there is none. */
    boolean step() {
        var candidate = deductions.due();
        candidate.ifPresent(order -> Actors.asSystem(
                "loan-service",
                order.institutionId(),
                () -> deductions.take(order).ifPresent(this::send)));
        return candidate.isPresent();
    }

    private void send(DeductionOrder order) {
        var request = DeductionRequest.of(order);
        switch (calls.idempotent(PAYMENT_SERVICE, () -> payments.deduct(order.id(), request))) {
            case Answer.Done<Accepted> accepted -> deductions.sent(order.id());
            case Answer.Refused<Accepted>(var status, var code, var detail) -> refused(order, status, code);
            case Answer.Unknown<Accepted>(var why) ->
                log.warn("deduction {} of loan {}: unknown, will be asked again: {}", order.id(), order.loanId(), why);
        }
    }

    /** Only a clear no about this very deduction ends it; a closed door does not. */
    private void refused(DeductionOrder order, int status, String code) {
        if (status == 401 || status == 403) {
            log.warn("deduction {}: payment-service does not let us in: {}", order.id(), code);
            return;
        }
        deductions.refuse(order.id(), code.isEmpty() ? "HTTP_" + status : code);
    }
}
