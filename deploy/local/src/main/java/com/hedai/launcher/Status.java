package com.hedai.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Shows what runs (状态); exit code 0 only when all of it is ready. */
final class Status implements Command {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Home home;

    Status(Home home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String usage() {
        return "status";
    }

    @Override
    public String summary() {
        return "show what runs, where and since when";
    }

    @Override
    public int run(Arguments arguments) {
        arguments.refuseRest(usage());
        boolean anyRuns = Part.applications().stream()
                .anyMatch(part -> Background.running(home, part).isPresent());
        boolean allReady = anyRuns;
        for (Part part : Part.values()) {
            Optional<Background> process = Background.running(home, part);
            boolean ready = process.map(Status::isReady).orElse(false);
            boolean named = anyRuns && isNamed(part);
            allReady &= ready || named;
            System.out.println(
                    process.map(running -> line(running, ready)).orElseGet(() -> line(part, absence(part, named))));
        }
        return allReady ? 0 : 1;
    }

    /** A database or Redis that was named with {@code up} is not ours to watch. */
    private boolean isNamed(Part part) {
        return !part.isApplication()
                && !Background.hasEnded(home, part)
                && Background.running(home, part).isEmpty();
    }

    private String absence(Part part, boolean named) {
        if (named) {
            return "the one that was named with up";
        }
        return Background.hasEnded(home, part)
                ? "ended by itself; ./hedai logs %s tells why".formatted(part.title())
                : "not running";
    }

    private static boolean isReady(Background process) {
        return process.part().isApplication() ? Readiness.of(process.port()) : !PortHolder.isFree(process.port());
    }

    private static String line(Background running, boolean ready) {
        return line(
                running.part(),
                "%-12s port %-6d process %-8d since %s"
                        .formatted(
                                ready ? "ready" : "not ready",
                                running.port(),
                                running.pid(),
                                TIME.format(running.startedAt())));
    }

    private static String line(Part part, String state) {
        return "%-16s %s".formatted(part.title(), state);
    }
}
