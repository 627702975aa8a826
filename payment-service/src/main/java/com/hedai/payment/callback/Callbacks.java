package com.hedai.payment.callback;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.security.Actors;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import com.hedai.payment.RetriedTransaction;
import com.hedai.payment.instruction.Instructions;
import com.hedai.payment.instruction.KnownOrder;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes in what channels tell (回调处理): kept and applied in one transaction, once for each event. */
@Component
class Callbacks {
    static final String RECEIVE = "payment:callback:receive";

    private final CallbackMapper mapper;
    private final Instructions instructions;
    private final RetriedTransaction transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Callbacks(
            CallbackMapper mapper,
            Instructions instructions,
            RetriedTransaction transaction,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.instructions = instructions;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Applies it, or finds that it was applied; refuses what cannot be true. */
    void receive(Callback callback) {
        var order = instructions
                .order(callback.orderId())
                .filter(known -> known.channel().equals(callback.channel()))
                .filter(known -> known.movement() == callback.movement())
                .orElseThrow(() -> refused(callback.orderId(), PaymentReason.ORDER_UNKNOWN));
        Actors.asSystem(callback.channel(), order.institutionId(), () -> receive(callback, order));
    }

    private void receive(Callback callback, KnownOrder order) {
        switch (transaction.call(() -> keptAndApplied(callback, order))) {
            case APPLIED -> {}
            case CONTRADICTED -> throw refused(order.id(), PaymentReason.CALLBACK_CONTRADICTS);
        }
    }

    private KeptCallback.Outcome keptAndApplied(Callback callback, KnownOrder order) {
        try {
            mapper.add(callback.channel(), callback.eventId(), order.id(), clock.instant(), callback.digest());
        } catch (DuplicateKeyException before) {
            return outcomeBefore(callback, before);
        }
        if (instructions.told(order.id(), callback.result())) {
            return KeptCallback.Outcome.APPLIED;
        }
        mapper.contradicted(callback.channel(), callback.eventId());
        return KeptCallback.Outcome.CONTRADICTED;
    }

    private KeptCallback.Outcome outcomeBefore(Callback callback, DuplicateKeyException before) {
        var kept = mapper.find(callback.channel(), callback.eventId()).orElseThrow(() -> before);
        if (!Arrays.equals(kept.digest(), callback.digest())) {
            throw refused(callback.orderId(), PaymentReason.CALLBACK_REUSED);
        }
        return kept.outcome();
    }

    private Refusal refused(UUID orderId, PaymentReason reason) {
        audit.refused(RECEIVE, "payment-instruction", orderId, reason.name());
        return new Refusal(reason);
    }
}
