package com.hedai.loan.message;

import com.hedai.commons.work.DurableLoop;
import com.hedai.loan.message.Messages.MessageDue;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends messages for as long as there are some (通知循环): woken by every commit that leaves one. */
@Component
class MessageLoop implements SmartLifecycle {
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final DurableLoop loop;

    MessageLoop(MessageSender sender) {
        this.loop = new DurableLoop("borrower-messages", IDLE, sender::step);
    }

    @TransactionalEventListener
    void due(MessageDue due) {
        loop.wake();
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
}
