package com.hedai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From {@code ./hedai up} on a finished build until everything is ready (启动), and how much memory all processes hold then. The data
 * that lie there are kept. The first start fills the file cache and is not counted.
 */
final class StartupBench implements Bench {
    private static final double MOST_SECONDS = 45;
    private static final double MOST_GIB = 4;
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final int REPEATS = 3;

    private final Bed bed;

    StartupBench(Bed bed) {
        this.bed = bed;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String summary() {
        return "seconds until everything is ready and the memory of all processes; the platform must be down";
    }

    @Override
    public Verdict run() {
        if (bed.isUp()) {
            throw new NotPossible("the platform is up (expected: down; ./hedai down stops it)");
        }
        hedai("up", "--fast", "--shift", bed.told("HEDAI_BENCH_SHIFT"));
        hedai("down");
        var seconds = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var gib = new ArrayList<Double>();
        Map<String, Double> each = Map.of();
        System.out.printf("%-8s %9s %9s %9s%n", "start", "ready s", "CPU s", "PSS GiB");
        for (int repeat = 1; repeat <= REPEATS; repeat++) {
            long begin = System.nanoTime();
            hedai("up", "--fast", "--shift", bed.told("HEDAI_BENCH_SHIFT"));
            seconds.add((System.nanoTime() - begin) / 1e9);
            try {
                var processes = bed.processes();
                cpu.add(processes.cpu().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / 1e9);
                each = processes.mebibytes();
                gib.add(each.values().stream().mapToDouble(Double::doubleValue).sum() * (1 << 20) / BYTES_PER_GIB);
            } finally {
                hedai("down");
            }
            System.out.printf(
                    Locale.ROOT, "%-8d %9.1f %9.1f %9.2f%n", repeat, seconds.getLast(), cpu.getLast(), gib.getLast());
        }
        return new Verdict(name())
                .atMost("readySeconds", Middle.of(seconds), MOST_SECONDS)
                .atMost("memoryGib", Middle.of(gib), MOST_GIB)
                .figure("cpuSeconds", Middle.of(cpu))
                .figures("memoryMib", each);
    }

    /** The command as a person types it; what it says is kept to itself unless it fails. */
    private void hedai(String... words) {
        var root = Path.of(bed.told("HEDAI_BENCH_ROOT"));
        var command = Stream.concat(Stream.of(root.resolve("hedai").toString()), Stream.of(words))
                .toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", List.of(words)) + " failed:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
