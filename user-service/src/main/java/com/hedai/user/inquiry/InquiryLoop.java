package com.hedai.user.inquiry;

import com.hedai.commons.security.Actors;
import com.hedai.commons.work.DurableLoop;
import com.hedai.user.account.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks again whatever has no answer yet (核验重试), also after a restart. */
@Component
class InquiryLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InquiryLoop.class);
    private static final int AT_A_TIME = 8;

    private final Inquiries inquiries;
    private final Accounts accounts;
    private final Map<InquiryTopic, Inquirer> inquirers;
    private final DurableLoop loop = new DurableLoop("inquiries", Duration.ofSeconds(2), this::step);

    InquiryLoop(Inquiries inquiries, Accounts accounts, List<Inquirer> inquirers) {
        this.inquiries = inquiries;
        this.accounts = accounts;
        this.inquirers = inquirers.stream().collect(Collectors.toMap(Inquirer::topic, Function.identity()));
    }

    private boolean step() {
        var due = inquiries.take(AT_A_TIME);
        due.forEach(inquiry -> {
            var institution = accounts.get(inquiry.accountId()).institutionId();
            Actors.asSystem("user-service", institution, () -> again(inquiry));
        });
        return !due.isEmpty();
    }

    private void again(Inquiry inquiry) {
        var inquirer = Objects.requireNonNull(inquirers.get(inquiry.topic()));
        if (inquiries.isOverdue(inquiry)) {
            log.warn("inquiry {} is given up: the source gave no answer", inquiry.id());
            inquirer.giveUp(inquiry);
        } else {
            inquirer.ask(inquiry);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public int getPhase() {
        return loop.getPhase();
    }
}
