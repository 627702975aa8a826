package com.hedai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The processes of the running platform by name (平台进程), as {@code hedai up} noted them. */
final class Processes {
    private static final double KIB_PER_MIB = 1024;

    private final Map<String, Long> pids;

    private Processes(Map<String, Long> pids) {
        this.pids = pids;
    }

    /** Reads the folder in which each process has a file that begins with its number. */
    static Processes in(Path folder) {
        var pids = new TreeMap<String, Long>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("lock")).toList()) {
                pids.put(
                        file.getFileName().toString(),
                        Long.parseLong(Files.readString(file).split(" ", 2)[0]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return new Processes(pids);
    }

    Map<String, Long> pids() {
        return pids;
    }

    /** Processor time of each so far, in nanoseconds. */
    Map<String, Long> cpu() {
        var times = new TreeMap<String, Long>();
        pids.forEach((name, pid) -> times.put(name, Cpu.nanos(pid)));
        return times;
    }

    /** Milliseconds of processor time for each of so many things done since. */
    Map<String, Double> millisEach(Map<String, Long> before, long done) {
        var each = new TreeMap<String, Double>();
        cpu().forEach((name, now) -> each.put(name, (now - before.getOrDefault(name, 0L)) / 1e6 / Math.max(1, done)));
        return each;
    }

    /** Memory of each in MiB, with its share of what processes hold together. */
    Map<String, Double> mebibytes() {
        var each = new TreeMap<String, Double>();
        pids.forEach((name, pid) -> each.put(name, proportional(pid) / KIB_PER_MIB));
        return each;
    }

    private static double proportional(long pid) {
        var file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
