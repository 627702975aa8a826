package com.hedai.launcher;

import java.time.Duration;
import java.util.List;

/** Stops what runs (停止平台), the door first and the data last, each with time to finish what it is doing. */
final class Shutdown {
    /** Longer than the services' own limit for finishing requests. */
    private static final Duration PATIENT = Duration.ofSeconds(25);

    /** A program that notes what it loaded writes that down in the end. */
    private static final Duration NOTING = Duration.ofMinutes(4);

    /** A service that still starts reacts only when it has started; it has nothing to finish. */
    private static final Duration IMPATIENT = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final List<List<Part>> ORDER = List.of(
            List.of(Part.GATEWAY),
            List.of(Part.LOAN, Part.PAYMENT, Part.RISK, Part.AUDIT, Part.USER),
            List.of(Part.SANDBOX),
            List.of(Part.REDIS, Part.DATABASE));

    private final Home home;
    private final Progress progress;

    Shutdown(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Stops a platform that was up; the number of its processes. */
    int run() {
        return run(PATIENT);
    }

    /** Stops a platform whose programs noted what they load. */
    void runNoting() {
        run(NOTING);
    }

    /** Stops a platform that never came up. */
    void abort() {
        run(IMPATIENT);
    }

    private int run(Duration grace) {
        int stopped = 0;
        for (List<Part> together : ORDER) {
            List<Background> running = together.stream()
                    .flatMap(part -> Background.running(home, part).stream())
                    .toList();
            running.forEach(Background::askToEnd);
            // The servers hold data and always get the time they need.
            boolean holdsData = together.contains(Part.DATABASE);
            awaitAll(running, holdsData ? PATIENT : grace);
            together.forEach(part -> Background.forget(home, part));
            stopped += running.size();
        }
        return stopped;
    }

    private void awaitAll(List<Background> running, Duration grace) {
        long deadline = System.nanoTime() + grace.toNanos();
        for (Background process : running) {
            if (ends(process, deadline)) {
                progress.say(process.part().title(), "stopped");
            } else {
                process.kill();
                progress.say(process.part().title(), "killed, it did not end within %d s".formatted(grace.toSeconds()));
            }
        }
    }

    private boolean ends(Background process, long deadline) {
        while (!process.awaitEnd(LOOK_EVERY)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            progress.stillWaiting(process.part().title() + " to end");
        }
        return true;
    }
}
