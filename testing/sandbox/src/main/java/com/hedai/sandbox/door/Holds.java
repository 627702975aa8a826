package com.hedai.sandbox.door;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Requests that wait without an answer (挂起的请求), each on its own virtual thread, until time is up or all are let go. */
@Component
public class Holds {
    private final DoorProperties properties;
    private volatile CountDownLatch released = new CountDownLatch(1);

    Holds(DoorProperties properties) {
        this.properties = properties;
    }

    /** Waits as long as any client would. */
    void hold() {
        pause(properties.longestHold());
    }

    void pause(Duration duration) {
        try {
            var _ = released.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody go. */
    @PreDestroy
    public void release() {
        var waiting = released;
        released = new CountDownLatch(1);
        waiting.countDown();
    }
}
