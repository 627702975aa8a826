package com.hedai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of processes (处理器时间), in nanoseconds; Linux counts other processes in hundredths of a second. */
final class Cpu {
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int USER_TIME = 11;

    private Cpu() {}

    /** Of this process, all threads. */
    static long ownNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    /** Of another process; zero when it is gone. */
    static long nanos(long pid) {
        var stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return Files.exists(stat) ? parse(Files.readString(stat)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + stat, e);
        }
    }

    /** User and system time; the name in brackets before them may hold anything. */
    static long parse(String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(words[USER_TIME]) + Long.parseLong(words[USER_TIME + 1])) * NANOS_PER_TICK;
    }
}
