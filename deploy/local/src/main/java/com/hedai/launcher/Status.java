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
        boolean allReady = true;
        for (Part part : Part.values()) {
            Optional<Background> process = Background.running(home, part);
            boolean ready = process.map(Status::isReady).orElse(false);
            // A named database or Redis is not ours to watch.
            allReady &= ready || (!part.isApplication() && process.isEmpty());
            System.out.println(line(part, process, ready));
        }
        return allReady ? 0 : 1;
    }

    private static boolean isReady(Background process) {
        return process.part().isApplication() ? Readiness.of(process.port()) : !PortHolder.isFree(process.port());
    }

    private static String line(Part part, Optional<Background> process, boolean ready) {
        return process.map(running -> "%-16s %-12s port %-6d process %-8d since %s"
                        .formatted(
                                part.title(),
                                ready ? "ready" : "not ready",
                                running.port(),
                                running.pid(),
                                TIME.format(running.startedAt())))
                .orElseGet(() -> "%-16s not running".formatted(part.title()));
    }
}
