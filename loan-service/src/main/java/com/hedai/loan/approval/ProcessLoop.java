package com.hedai.loan.approval;

import com.hedai.commons.work.DurableLoop;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The loops that move applications (审批循环): woken by every commit that leaves something to do. */
@Component
@EnableConfigurationProperties(ApprovalProperties.class)
class ProcessLoop implements SmartLifecycle {
    private final List<DurableLoop> movers = new ArrayList<>();
    private final DurableLoop deadlines;
    private volatile boolean running;

    ProcessLoop(Engine engine, Deadlines deadlines, ApprovalProperties settings) {
        for (int i = 1; i <= settings.loops(); i++) {
            movers.add(new DurableLoop("applications-" + i, settings.idle(), engine::turn));
        }
        this.deadlines = new DurableLoop("deadlines", settings.idle(), deadlines::turn);
    }

    @TransactionalEventListener
    void due(ProcessDue due) {
        movers.forEach(DurableLoop::wake);
    }

    @Override
    public void start() {
        running = true;
        movers.forEach(DurableLoop::start);
        deadlines.start();
    }

    @Override
    public void stop() {
        running = false;
        deadlines.stop();
        movers.forEach(DurableLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
