package com.hedai.user.inquiry;

import com.hedai.commons.id.Ids;
import com.hedai.commons.web.Refusal;
import com.hedai.user.UserReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens inquiries and follows their life (核验请求管理). */
@Component
public class Inquiries {
    /** Longer than one call takes. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration A_DAY = Duration.ofHours(24);

    private final InquiryMapper mapper;
    private final InquiryProperties properties;
    private final Ids ids;
    private final Clock clock;

    Inquiries(InquiryMapper mapper, InquiryProperties properties, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new question, to be asked by the caller after the commit; the account's row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(UUID accountId, InquiryTopic topic) {
        var now = clock.instant();
        if (mapper.since(accountId, topic, now.minus(A_DAY)) >= properties.aDay()) {
            throw new Refusal(UserReason.INQUIRY_TOO_MANY_TODAY);
        }
        var inquiry = new Inquiry(ids.next(), accountId, topic, 0, now);
        mapper.insert(inquiry, now.plus(LEASE));
        return inquiry.id();
    }

    /** The inquiry, as long as it has no answer. */
    public Optional<Inquiry> find(UUID id) {
        return mapper.open(id);
    }

    /** Closes an inquiry that was answered; false when it ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answered(UUID id) {
        return mapper.end(id, InquiryState.ANSWERED, clock.instant()) == 1;
    }

    /** Closes an inquiry nobody will ask about any more; false when it ended before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean givenUp(UUID id) {
        return mapper.end(id, InquiryState.GIVEN_UP, clock.instant()) == 1;
    }

    /** Inquiries nobody got an answer to, taken for as long as the lease lasts. */
    @Transactional
    List<Inquiry> take(int limit) {
        var now = clock.instant();
        var due = mapper.due(now, limit);
        due.forEach(inquiry -> mapper.lease(inquiry.id(), now.plus(pause(inquiry.attempts()))));
        return due;
    }

    boolean isOverdue(Inquiry inquiry) {
        return clock.instant().isAfter(inquiry.askedAt().plus(properties.giveUpAfter()));
    }

    /** 20, 40, 80 … seconds, at most some 20 minutes; longer than a call takes. */
    private static Duration pause(int attempts) {
        return LEASE.multipliedBy(1L << Math.min(attempts, 6));
    }
}
