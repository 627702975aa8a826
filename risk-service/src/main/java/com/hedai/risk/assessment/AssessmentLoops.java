package com.hedai.risk.assessment;

import com.hedai.commons.work.DurableLoop;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** Several workers over the same list (评估作业): an assessment that waits for a slow source does not hold up the others. */
class AssessmentLoops implements SmartLifecycle {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    private final List<DurableLoop> loops;

    AssessmentLoops(BooleanSupplier step, int workers) {
        this.loops = IntStream.rangeClosed(1, workers)
                .mapToObj(number -> new DurableLoop("assessments-" + number, LONGEST_IDLE, step))
                .toList();
    }

    /** There is a new assessment. */
    void wake() {
        loops.forEach(DurableLoop::wake);
    }

    @Override
    public void start() {
        loops.forEach(DurableLoop::start);
    }

    @Override
    public void stop() {
        loops.forEach(DurableLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return loops.stream().anyMatch(DurableLoop::isRunning);
    }

    @Override
    public int getPhase() {
        return loops.getFirst().getPhase();
    }
}
