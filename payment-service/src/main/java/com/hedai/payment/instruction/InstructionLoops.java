package com.hedai.payment.instruction;

import com.hedai.commons.work.DurableLoop;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers of this instance (指令作业): several, so that one slow call to a bank holds up one instruction only. */
@Component
@EnableConfigurationProperties(InstructionProperties.class)
class InstructionLoops implements SmartLifecycle {
    private final List<DurableLoop> loops;
    private volatile boolean running;

    InstructionLoops(InstructionWorker worker, InstructionProperties properties) {
        loops = IntStream.rangeClosed(1, properties.workers())
                .mapToObj(number -> new DurableLoop("instructions-" + number, properties.idle(), worker::step))
                .toList();
    }

    /** Says that an instruction was committed. */
    void wake() {
        loops.forEach(DurableLoop::wake);
    }

    @Override
    public void start() {
        running = true;
        loops.forEach(DurableLoop::start);
    }

    @Override
    public void stop() {
        var stopping =
                loops.stream().map(loop -> Thread.ofVirtual().start(loop::stop)).toList();
        try {
            for (var thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
