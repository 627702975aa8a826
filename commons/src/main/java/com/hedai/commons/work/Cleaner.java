package com.hedai.commons.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** Lets every feature clean up every ten minutes (定时清理), each on a loop of its own, so that one that fails holds up no other. */
final class Cleaner implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final List<DurableLoop> loops;

    Cleaner(Map<String, Cleaning> features, Clock clock) {
        this.loops = features.entrySet().stream()
                .map(feature -> new DurableLoop(
                        "cleaning-" + feature.getKey(),
                        PAUSE,
                        () -> feature.getValue().clean(clock.instant())))
                .toList();
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
}
