package com.hedai.payment.card;

import com.hedai.commons.audit.AuditTrail;
import com.hedai.commons.id.Ids;
import com.hedai.commons.security.Actor;
import com.hedai.commons.time.BusinessTime;
import com.hedai.commons.web.CommonReason;
import com.hedai.commons.web.Refusal;
import com.hedai.payment.PaymentReason;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the verifications a borrower asks for (核验次数), so that nobody tries numbers out. */
@Component
class CardVerifications {
    private static final String VERIFY = "payment:card:verify";

    private final CardMapper mapper;
    private final CardProperties properties;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CardVerifications(CardMapper mapper, CardProperties properties, AuditTrail audit, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.properties = properties;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts one before the bank is asked; two at the same time are one too many. */
    @Transactional
    UUID begin(Actor borrower) {
        var today = BusinessTime.today(clock);
        var attempt = mapper.attempts(borrower.accountId(), today) + 1;
        if (attempt > properties.checksADay()) {
            throw new Refusal(PaymentReason.CARD_CHECKS_USED_UP);
        }
        var id = ids.next();
        try {
            mapper.addVerification(id, borrower.institutionId(), borrower.accountId(), today, attempt, clock.instant());
        } catch (DuplicateKeyException another) {
            throw new Refusal(CommonReason.STILL_RUNNING);
        }
        audit.created(VERIFY, "card-verification", id);
        return id;
    }

    /** Keeps what the bank said when it was not a match. */
    @Transactional
    void end(UUID id, String outcome) {
        mapper.answerVerification(id, outcome);
        audit.changed(VERIFY, "card-verification", id, "outcome");
    }
}
